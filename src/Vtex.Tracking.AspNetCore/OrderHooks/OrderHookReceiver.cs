using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Vtex.Tracking.AspNetCore.Answers;
using Vtex.Tracking.AspNetCore.Reading;
using Vtex.Tracking.AspNetCore.Telemetry;

namespace Vtex.Tracking.AspNetCore.OrderHooks;

/// <summary>Answers the requests of a hook. Never waits for the handler.</summary>
internal sealed class OrderHookReceiver(
    OrderHookQueue queue, IOptions<OrderHookOptions> options, ILoggerFactory? loggerFactory = null)
{
    private const string RetryAfterSeconds = "60";

    private readonly OrderHookOptions _options = options.Value;
    private readonly ILogger? _log = loggerFactory?.CreateLogger(CarrierAppTelemetry.LogCategory);

    public async Task ReceiveAsync(HttpContext context)
    {
        try
        {
            if (!IsKnown(context.Request.Headers))
                throw new RefusedException(OrderHookProblems.Unauthorized);
            using var body = await RequestBody.ReadAsync(context, _options.MaxBodyBytes);
            if (OrderHookMessage.IsPing(body.RootElement))
                return;
            var notification = OrderHookMessage.Read(body.RootElement);
            if (queue.TryAdd(notification))
                return;
            _log?.OrderHookFull(_options.Capacity);
            context.Response.Headers.RetryAfter = RetryAfterSeconds;
            await OrderHookProblems.Busy.WriteAsync(context);
        }
        catch (Exception exception) when (CallGuard.ProblemOf(exception) is { } problem)
        {
            _log?.OrderHookRefused(problem.Status);
            await problem.WriteAsync(context);
        }
    }

    /// <summary>Compares all of every header, so that the time it takes does not tell how near a guess came.</summary>
    private bool IsKnown(IHeaderDictionary headers)
    {
        var known = true;
        foreach (var (name, value) in _options.Headers)
            known &= CryptographicOperations.FixedTimeEquals(Hash(headers[name].ToString()), Hash(value));
        return known;
    }

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}

/// <summary>The problems that requests of a hook are answered with.</summary>
internal static class OrderHookProblems
{
    public static Problem Unauthorized { get; } = new(
        StatusCodes.Status401Unauthorized, "The caller is not known.",
        "Send the headers that the configuration of the hook names, with their values.");

    public static Problem Busy { get; } = new(
        StatusCodes.Status503ServiceUnavailable, "Too many changes wait.", "Send this one again later.");
}
