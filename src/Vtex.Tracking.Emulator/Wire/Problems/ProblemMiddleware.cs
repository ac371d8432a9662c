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
        StatusCodes.Status404NotFound => new Problem(
            StatusCodes.Status404NotFound, "No such path.",
            $"There is nothing at {context.Request.Method} {context.Request.Path}. Nearest: " +
                string.Join(", ", routes.Find(context.Request.Method, context.Request.Path)) + "."),
        StatusCodes.Status405MethodNotAllowed => new Problem(
            StatusCodes.Status405MethodNotAllowed, "Method not allowed.",
            $"{context.Request.Path} takes {context.Response.Headers.Allow}, not {context.Request.Method}."),
        _ => null,
    };

    /// <summary>Describes what ended the handling of a request.</summary>
    public static Problem Describe(Exception exception) => exception switch
    {
        RequestRefusedException refused => refused.Problem,
        FaultyRequestException faulty => RequestRefusedException.BadRequest(faulty.Faults).Problem,
        UnreadableBodyException unreadable => RequestRefusedException.Unreadable(unreadable).Problem,
        WorldRuleException rule => new Problem(
            StatusCodes.Status409Conflict, "The rules of the emulated world do not allow this.", rule.Message),
        EventPersistenceException notKept => new Problem(
            StatusCodes.Status500InternalServerError, "The change could not be stored.", notKept.Message),
        StorageException storage => new Problem(
            StatusCodes.Status500InternalServerError, "The data folder failed.", storage.Message),
        BadHttpRequestException bad => new Problem(bad.StatusCode, "Bad request.", bad.Message),
        _ => new Problem(
            StatusCodes.Status500InternalServerError, "The emulator failed.",
            $"This is a fault of the emulator, not of your request: {exception.GetType().Name}."),
    };
}

/// <summary>Finds the routes that are most similar to a path that does not exist.</summary>
internal sealed class NearestRoutes(PathTable routes)
{
    private const int Shown = 3;

    public IEnumerable<string> Find(string method, string path)
    {
        var asked = $"{method} {path}";
        return routes.Handlers
            .OrderBy(route => NameDistance.Between(asked, $"{route.Method} {Filled(route, path)}"))
            .Select(route => $"{route.Method} {route.Pattern}")
            .Take(Shown);
    }

    // What stands where a pattern takes any value is no difference.
    private static string Filled(PathHandler route, string path)
    {
        var (pattern, given) = (route.Pattern.Split('/'), path.Split('/'));
        var places = Enumerable.Range(0, pattern.Length).Where(i => pattern[i] is ['{', ..]).ToList();
        if (places.Exists(i => i >= given.Length) || !route.Takes([.. places.Select(i => given[i])]))
            return route.Pattern;
        return string.Join('/', pattern.Select((segment, i) => places.Contains(i) ? given[i] : segment));
    }
}

/// <summary>Writes a problem as the answer.</summary>
internal static class ProblemWriter
{
    public static Task WriteAsync(HttpContext context, Problem problem)
    {
        if (problem.Status == StatusCodes.Status401Unauthorized)
            context.Response.Headers.WWWAuthenticate = "Bearer";
        return problem.WriteAsync(context);
    }
}
