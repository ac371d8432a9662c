using System.Text.Json;
using Vtex.Tracking.Reading;
using Vtex.Tracking.Secrets;

namespace Vtex.Tracking.Failures;

/// <summary>
/// Reads the faults out of a problem document. Both common forms of <c>errors</c> are understood: an object from path
/// to messages, and an array of objects. Anything else yields no faults, never an exception.
/// </summary>
internal static class ProblemDocument
{
    private const int MaxFaults = 1000;

    private static readonly string[] PathNames = ["path", "pointer", "field", "name"];
    private static readonly string[] MessageNames = ["message", "detail", "description"];

    public static IReadOnlyList<VtexRequestFault> Faults(ReadOnlyMemory<byte> body, SecretText secrets)
    {
        using var document = AnswerJson.Parse(body);
        if (document is not { RootElement: { ValueKind: JsonValueKind.Object } root })
            return [];
        if (root.TryGetProperty("errors", out var errors))
            return [.. FaultsIn(errors).Take(MaxFaults).Select(fault => Cleaned(fault, secrets))];
        return OrderError(root) is { } error ? [Cleaned(error, secrets)] : [];
    }

    /// <summary>Reads the error body of the order management: a code, which takes the place of a path, and a message.</summary>
    public static VtexRequestFault? OrderError(ReadOnlyMemory<byte> body, SecretText secrets)
    {
        using var document = AnswerJson.Parse(body);
        return document is { RootElement: { ValueKind: JsonValueKind.Object } root } && OrderError(root) is { } error
            ? Cleaned(error, secrets)
            : null;
    }

    private static VtexRequestFault? OrderError(JsonElement root) =>
        root.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.Object
        && Fault(First(error, ["code"]), First(error, MessageNames)) is { } fault && fault.Path.Length + fault.Message.Length > 0
            ? fault
            : null;

    private static IEnumerable<VtexRequestFault> FaultsIn(JsonElement errors) => errors.ValueKind switch
    {
        JsonValueKind.Object => errors.EnumerateObject().SelectMany(path => Texts(path.Value)
            .Select(message => Fault(path.Name, message))),
        JsonValueKind.Array => errors.EnumerateArray()
            .Select(item => Fault(First(item, PathNames), First(item, MessageNames)))
            .Where(fault => fault.Path.Length + fault.Message.Length > 0),
        _ => [],
    };

    private static IEnumerable<string> Texts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Texts),
        _ => Text(value) is { } text ? [text] : [],
    };

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => null,
    };

    private static string First(JsonElement item, string[] names)
    {
        foreach (var name in names)
        {
            if (item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var value) && Text(value) is { } text)
                return text;
        }

        return "";
    }

    private static VtexRequestFault Fault(string path, string message) => new() { Path = path, Message = message };

    private static VtexRequestFault Cleaned(VtexRequestFault fault, SecretText secrets) =>
        Fault(Redaction.Clean(fault.Path, secrets), Redaction.Clean(fault.Message, secrets));
}
