using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Vtex.Tracking.Emulator.Journal;
using Vtex.Tracking.Emulator.Wire;
using Vtex.Tracking.Emulator.World.Text;
using Vtex.Tracking.Emulator.World.Universes;

namespace Vtex.Tracking.Emulator.FaultInjection;

/// <summary>Applies the fault that is due to a request, before or after the emulated system has acted.</summary>
internal sealed class FaultMiddleware(RequestDelegate next, FaultRegistry registry, EmulatorWorld world, CancellationToken stopping)
{
    public Task InvokeAsync(HttpContext context) =>
        registry.HasAny && !RequestScope.IsOfEmulator(context.Request.Path) ? MeetAsync(context) : next(context);

    private async Task MeetAsync(HttpContext context)
    {
        var scope = await RequestScope.OpenAsync(context, world);
        if (registry.Take(scope.UniverseName, context.Request) is var (fault, seed))
            await FaultExecutor.ExecuteAsync(fault, context, next, scope.Universe?.Clock ?? world.Clock, seed, stopping);
        else
            await next(context);
    }
}

/// <summary>Executes a fault for one request.</summary>
internal static class FaultExecutor
{
    /// <summary>
    /// Executes a fault. A connection fault is only noted, as a <see cref="PendingConnectionFault"/> of the request: the connection is
    /// broken by the outermost middleware when all others have recorded the answer. What is random depends on
    /// the seed alone.
    /// </summary>
    public static async Task ExecuteAsync(
        EmulatorFault fault, HttpContext context, RequestDelegate next, TimeProvider clock, ulong seed, CancellationToken stopping)
    {
        // The system acts before the delay, so that what is lost afterwards has taken effect.
        byte[] body = [];
        if (fault.ReachesSystem)
        {
            var captured = await CapturedResponse.CaptureAsync(context, next);
            captured.CopyHeadTo(context.Response);
            body = captured.Bytes.ToArray();
        }

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
            context.Features.Set(new PendingConnectionFault(connection, body, seed));
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
        context.Features.Set(new PendingConnectionFault(ConnectionFault.EmptyResponse, [], seed)); // nobody waits any more
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

/// <summary>A feature of a request whose connection will fail once every middleware has recorded its answer.</summary>
/// <param name="Fault">How it fails.</param>
/// <param name="Body">The body of the answer that does not arrive whole; its status and headers are those of the response.</param>
/// <param name="Seed">The seed of the bytes that look random.</param>
internal sealed record PendingConnectionFault(ConnectionFault Fault, byte[] Body, ulong Seed);

/// <summary>Replaces simple values in JSON by the end of their path, such as <c>status.description</c>.</summary>
internal static class FieldReplacer
{
    /// <summary>Replaces the values; what is not JSON stays as it is.</summary>
    public static byte[] Replace(byte[] json, IReadOnlyDictionary<string, string> fields)
    {
        try
        {
            if (JsonNode.Parse(json) is not { } root)
                return json;
            foreach (var (path, value) in fields)
                Replace(root, "", $".{path}", value);
            return WrittenAnswer.Write(writer => root.WriteTo(writer)).ToArray();
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or ArgumentException)
        {
            return json;
        }
    }

    private static void Replace(JsonNode? node, string path, string end, string value)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list)
                Replace(item, path, end, value);
        }
        else if (node is JsonObject item)
        {
            foreach (var (name, field) in item.ToList())
            {
                if (field is not (JsonArray or JsonObject) && $"{path}.{name}".EndsWith(end, StringComparison.Ordinal))
                    item[name] = value;
                Replace(field, $"{path}.{name}", end, value);
            }
        }
    }
}
