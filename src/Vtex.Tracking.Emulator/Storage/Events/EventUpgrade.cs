using System.Text.Json;
using System.Text.Json.Nodes;

namespace Vtex.Tracking.Emulator.Storage;

/// <summary>
/// Reads lines of logs of version 1, whose events have words in some places where they have facts today. The words of calls
/// and refusals stay as they are: what they say in full cannot be told from them.
/// </summary>
internal static class EventUpgrade
{
    private const string InTransit = "Em trânsito para ";
    private const string NotDelivered = "Tentativa de entrega sem sucesso: ";

    /// <summary>Converts a line to the present version.</summary>
    /// <exception cref="JsonException">The line is not JSON.</exception>
    public static ReadOnlySpan<byte> FromVersion1(ReadOnlySpan<byte> line)
    {
        if (Converter(line) is not { } convert)
            return line;
        var happened = JsonNode.Parse(line)!.AsObject();
        convert(happened);
        using var bytes = new MemoryStream(line.Length * 2);
        using (var writer = new Utf8JsonWriter(bytes))
            happened.WriteTo(writer);
        return bytes.GetBuffer().AsSpan(0, (int)bytes.Length);
    }

    private static Action<JsonObject>? Converter(ReadOnlySpan<byte> line)
    {
        if (Is(line, "CarrierPolled"u8) || Is(line, "CarrierNotified"u8))
            return e => e["report"] = new JsonObject { ["result"] = Recorded(e), ["leftOut"] = 0, ["notes"] = new JsonArray() };
        if (Is(line, "CarrierCallFailed"u8))
            return e => e["result"] = Recorded(e);
        if (Is(line, "TimelineStepTaken"u8))
            return Refuse;
        if (Is(line, "ParcelMoved"u8))
            return Move;
        return Is(line, "ParcelPlanned"u8) ? Plan : null;
    }

    private static bool Is(ReadOnlySpan<byte> line, ReadOnlySpan<byte> kind)
    {
        var beginning = "{\"kind\":\""u8;
        return line.StartsWith(beginning) && line[beginning.Length..].StartsWith(kind) && line[beginning.Length + kind.Length] == '"';
    }

    private static JsonObject Recorded(JsonObject happened) => new() { ["fault"] = "Recorded", ["detail"] = Take(happened, "words") };

    private static void Refuse(JsonObject happened)
    {
        if (happened.ContainsKey("refusal"))
            happened["refusal"] = new JsonObject { ["kind"] = "RecordedViolation", ["words"] = Take(happened, "refusal") };
    }

    private static void Plan(JsonObject happened)
    {
        foreach (var step in happened["steps"]!.AsArray())
            Move(step!.AsObject());
    }

    // What a description says besides status and place is the next place, or why a delivery failed.
    private static void Move(JsonObject step)
    {
        var description = Take(step, "description");
        if (description.StartsWith(NotDelivered, StringComparison.Ordinal))
            step["reason"] = description[NotDelivered.Length..];
        else if (description.StartsWith(InTransit, StringComparison.Ordinal))
            step["next"] = Place(description[InTransit.Length..]);
    }

    private static JsonObject Place(string text)
    {
        var slash = text.LastIndexOf('/');
        return new JsonObject { ["city"] = text[..slash], ["state"] = text[(slash + 1)..] };
    }

    private static string Take(JsonObject happened, string name)
    {
        var text = happened[name]?.GetValue<string>() ?? throw new JsonException($"There is no {name}.");
        happened.Remove(name);
        return text;
    }
}
