namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Answers with a problem when the handling of a request ends early.</summary>
internal sealed class ProblemMiddleware(RequestDelegate next, NearestRoutes routes)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var problem = await FindProblemAsync(context);
        if (problem is not null)
            await ProblemWriter.WriteAsync(context, problem);
    }

    private async Task<Problem?> FindProblemAsync(HttpContext context)
    {
        try
        {
            await next(context);
            return context.Response.HasStarted ? null : Unanswered(context);
        }
        catch (Exception exception) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            return Describe(exception);
        }
    }

    private Problem? Unanswered(HttpContext context) => context.Response.StatusCode switch
    {
        StatusCodes.Status404NotFound => new Problem
        {
            Title = "No such path.",
            Status = StatusCodes.Status404NotFound,
            Detail = $"There is nothing at {context.Request.Method} {context.Request.Path}. Nearest: " +
                string.Join(", ", routes.Find(context.Request.Method, context.Request.Path)) + "." +
                (context.Features.Get<IMissNote>()?.Describe() is { } note ? " " + note : ""),
        },
        StatusCodes.Status405MethodNotAllowed => new Problem
        {
            Title = "Method not allowed.",
            Status = StatusCodes.Status405MethodNotAllowed,
            Detail = $"{context.Request.Path} takes {context.Response.Headers.Allow}, not {context.Request.Method}.",
        },
        _ => null,
    };

    /// <summary>Describes what ended the handling of a request.</summary>
    public static Problem Describe(Exception exception) => exception switch
    {
        RequestRefusedException refused => refused.Problem,
        FaultyRequestException faulty => RequestRefusedException.BadRequest(faulty.Faults).Problem,
        UnreadableBodyException unreadable => RequestRefusedException.Unreadable(unreadable).Problem,
        WorldRuleException rule => new Problem
        {
            Title = "The rules of the emulated world do not allow this.",
            Status = StatusCodes.Status409Conflict,
            Detail = rule.Message,
        },
        EventPersistenceException notKept => new Problem
        {
            Title = "The change could not be stored.",
            Status = StatusCodes.Status500InternalServerError,
            Detail = notKept.Message,
        },
        StorageException storage => new Problem
        {
            Title = "The data folder failed.",
            Status = StatusCodes.Status500InternalServerError,
            Detail = storage.Message,
        },
        BadHttpRequestException bad => new Problem
        {
            Title = "Bad request.",
            Status = bad.StatusCode,
            Detail = bad.Message,
        },
        _ => new Problem
        {
            Title = "The emulator failed.",
            Status = StatusCodes.Status500InternalServerError,
            Detail = $"This is a fault of the emulator, not of your request: {exception.GetType().Name}.",
        },
    };
}
