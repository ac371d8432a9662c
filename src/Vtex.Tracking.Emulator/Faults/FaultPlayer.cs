using System.Text;
using Vtex.Tracking.Emulator.Journal;
using Vtex.Tracking.Emulator.Wire;
using Vtex.Tracking.Emulator.World.Text;

namespace Vtex.Tracking.Emulator.FaultInjection;

/// <summary>Plays a fault for one request.</summary>
internal static class FaultPlayer
{
    /// <summary>
    /// Plays a fault. A connection fault is only noted, as a <see cref="PendingBreak"/> of the request: the connection is
    /// broken by the outermost layer when all layers around this one have recorded the answer. What is random depends on
    /// the seed alone.
    /// </summary>
    public static async Task PlayAsync(
        EmulatorFault fault, HttpContext context, RequestDelegate next, TimeProvider clock, ulong seed, CancellationToken stopping)
    {
        // The system acts before the delay, so that what is lost afterwards has taken effect.
        var body = fault.ReachesSystem ? await CapturedResponse.CaptureAsync(context, next) : [];
        context.Features.Set(new AnswerOrigin(AnsweredBy.Fault, fault.Name, IsLost: fault.Connection is not null));
        if (!await WaitAsync(fault, context, clock, seed, stopping))
            return;

        var response = context.Response;
        response.StatusCode = fault.Status ?? response.StatusCode;
        foreach (var (name, value) in fault.Headers)
            response.Headers[name] = value;
        if (fault.Body is not null)
            body = Encoding.UTF8.GetBytes(fault.Body);
        if (fault.ReplacedFields.Count > 0)
            body = FieldReplacer.Replace(body, fault.ReplacedFields);
        if (fault.BodyLimit < body.Length)
            body = body[..fault.BodyLimit.Value];
        if (fault.Connection is { } connection)
            context.Features.Set(new PendingBreak(connection, body, seed));
        else
            await SendAsync(response, body, context.RequestAborted);
    }

    private static async Task<bool> WaitAsync(
        EmulatorFault fault, HttpContext context, TimeProvider clock, ulong seed, CancellationToken stopping)
    {
        var delay = fault.Delay;
        if (fault.MaxDelay is { } longest)
            delay += TimeSpan.FromMilliseconds((longest - delay).TotalMilliseconds * StableHash.Fraction(seed));
        if (delay <= TimeSpan.Zero)
            return true;
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        await Task.Delay(delay, fault.RealTime ? TimeProvider.System : clock, ended.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!ended.IsCancellationRequested)
            return true;
        context.Features.Set(new PendingBreak(ConnectionFault.EmptyResponse, [], seed)); // nobody waits any more
        context.Features.Set(new AnswerOrigin(AnsweredBy.Fault, fault.Name, IsLost: true));
        return false;
    }

    private static async Task SendAsync(HttpResponse response, byte[] body, CancellationToken cancellationToken)
    {
        if (response.StatusCode is StatusCodes.Status204NoContent or StatusCodes.Status205ResetContent or StatusCodes.Status304NotModified)
            return;
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, cancellationToken);
    }
}
