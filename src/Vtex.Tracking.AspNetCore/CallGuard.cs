using Microsoft.Extensions.Logging;
using Vtex.Tracking.AspNetCore.Access;
using Vtex.Tracking.AspNetCore.Answers;
using Vtex.Tracking.AspNetCore.Telemetry;

namespace Vtex.Tracking.AspNetCore;

/// <summary>Authorizes a call, answers it, and answers with a problem when that ends early.</summary>
internal sealed class CallGuard(AccessCheck access, ILoggerFactory? loggerFactory)
{
    private readonly CarrierObserver _observer = new(loggerFactory);

    public async Task RunAsync(
        HttpContext context, string operation, Func<HttpContext, Observation, Task<CarrierAnswer>> answerAsync)
    {
        using var observation = _observer.Begin(operation, CarrierAppAddress.Of(context.Request));
        try
        {
            await access.CheckAsync(context, observation.Address);
            var answer = await answerAsync(context, observation);
            await AnswerWriter.WriteAsync(context, answer);
            observation.Answered(answer.Count);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            observation.Cancelled();
            if (!context.Response.HasStarted)
                context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
        }
        catch (Exception exception) when (ProblemOf(exception) is { } problem)
        {
            observation.Refused(problem);
            await problem.WriteAsync(context);
        }
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            observation.Failed(exception);
            await Problems.OfCarrier.WriteAsync(context);
        }
    }

    /// <summary>The problem that an exception stands for; null for one that is nobody's request.</summary>
    public static Problem? ProblemOf(Exception exception) => exception switch
    {
        RefusedException refused => refused.Problem,
        FaultyRequestException faulty => Problems.BadRequest(faulty.Faults),
        UnreadableBodyException unreadable => Problems.Unreadable(unreadable),
        _ => null,
    };
}
