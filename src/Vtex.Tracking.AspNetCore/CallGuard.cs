using Microsoft.Extensions.Logging;
using Vtex.Tracking.AspNetCore.Access;
using Vtex.Tracking.AspNetCore.Answers;
using Vtex.Tracking.AspNetCore.Telemetry;

namespace Vtex.Tracking.AspNetCore;

/// <summary>Leads a call from its credentials to its answer, and turns whatever ends it early into a problem.</summary>
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
        catch (RefusedException refused)
        {
            observation.Refused(refused.Problem);
            await ProblemWriter.WriteAsync(context, refused.Problem);
        }
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            observation.Failed(exception);
            await ProblemWriter.WriteAsync(context, Problem.OfCarrier);
        }
    }
}
