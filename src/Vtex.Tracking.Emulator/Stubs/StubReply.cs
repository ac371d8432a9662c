using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Primitives;
using Vtex.Tracking.Emulator.Wire;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>The answer of a stub, with what its headers say to the emulator.</summary>
internal sealed record StubReply(int StatusCode, KeyValuePair<string, StringValues>[] Headers, ReadOnlyMemory<byte> Body)
{
    /// <summary>The fault that happens instead.</summary>
    public EmulatorFault? Fault { get; private init; }

    /// <summary>Gets whether the emulated system answers first.</summary>
    public bool IsFromWorld { get; private init; }

    /// <summary>The delay on the emulator's clock.</summary>
    public TimeSpan Delay { get; private init; }

    /// <summary>Finds why it cannot be sent; null when it can.</summary>
    public string? Problem { get; private init; }

    /// <summary>Reads an answer of WireMock.Net.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="chosen">The fault that a stub of C# has chosen.</param>
    public static StubReply Of(CapturedResponse answer, EmulatorFault? chosen)
    {
        var (faultName, world, delay) = (answer.Take(StubHeaders.Fault), answer.Take(StubHeaders.World), answer.Take(StubHeaders.Delay));
        answer.Take("Date"); // the server's own
        var fault = chosen ?? (faultName is null ? null : Faults.Find(faultName));
        return new StubReply(answer.StatusCode, [.. answer.Headers], answer.Bytes)
        {
            Fault = fault,
            IsFromWorld = world is not null,
            Delay = delay is null ? default : StubHeaders.ParseDelay(delay) ?? default,
            Problem = fault is null && faultName is not null
                ? $"The stub names the fault '{faultName}', which does not exist."
                : fault is null && answer.StatusCode is < 200 or > 999 ? "The stub has a status outside of 200 to 999." : null,
        };
    }

    /// <summary>Reads an answer in which WireMock.Net reports that the stub failed.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="folderFailure">Why the folder of mappings could not be used, if that was it.</param>
    public static StubReply OfFailure(CapturedResponse answer, string? folderFailure) => new(answer.StatusCode, [], default)
    {
        Problem = folderFailure ?? MessageOf(answer) ?? "WireMock.Net gives no reason.",
    };

    /// <summary>Puts this answer over that of the emulated system: its status unless that is 200, its headers, and its body if it has one.</summary>
    public StubReply Over(CapturedResponse world) => new(
        StatusCode == StatusCodes.Status200OK ? world.StatusCode : StatusCode,
        [.. world.Headers.ExceptBy(Headers.Select(header => header.Key), header => header.Key, StringComparer.OrdinalIgnoreCase), .. Headers],
        Body.IsEmpty ? world.Bytes : Body);

    /// <summary>Sends this as the answer of a request.</summary>
    public async Task SendAsync(HttpContext context)
    {
        var response = context.Response;
        response.StatusCode = StatusCode;
        foreach (var (name, value) in Headers)
            response.Headers[name] = value;
        if (HasNoBody(StatusCode) || HttpMethods.IsHead(context.Request.Method))
            return;
        response.ContentLength = Body.Length;
        if (!Body.IsEmpty)
            await response.BodyWriter.WriteAsync(Body, context.RequestAborted);
    }

    /// <summary>Reads the message of an answer that WireMock.Net itself writes; null when it has none.</summary>
    public static string? MessageOf(CapturedResponse answer)
    {
        try
        {
            return JsonNode.Parse(answer.Bytes.Span)?["Status"]?.GetValue<string>();
        }
        catch (Exception other) when (other is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static bool HasNoBody(int status) =>
        status is < 200 or StatusCodes.Status204NoContent or StatusCodes.Status205ResetContent or StatusCodes.Status304NotModified;
}
