using System.Text.Json;
using Vtex.Tracking.Emulator.World.Feeds;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Reads the filter of a feed or a hook, and what tests an expression.</summary>
internal static class OrderFilterReader
{
    private const int MaxStatuses = 100;
    private const int MaxDocument = 1_000_000;

    public static OrderFilter Read(ObjectReader reader)
    {
        var type = reader.RequiredText("type");
        var statuses = reader.Texts("status", max: MaxStatuses);
        if (type.Length > 0 && type is not ("FromWorkflow" or "FromOrders"))
            reader.Fault("type", "must be FromWorkflow or FromOrders.");
        if ((type == "FromWorkflow" && !string.IsNullOrEmpty(reader.Text("expression"))) || (type == "FromOrders" && statuses is { Count: > 0 }))
        {
            throw new RequestRefusedException(new Problem(
                StatusCodes.Status409Conflict, "The filter mixes two types.",
                "A filter FromWorkflow has statuses, one FromOrders an expression, and none has both."));
        }

        var singleFireIsOff = reader.Boolean("disableSingleFire") ?? false;
        if (type != "FromOrders")
            return new OrderFilter([.. statuses ?? []]);
        ReadExpression(reader, "expression");
        return new OrderFilter([], Text(reader, "expression"), singleFireIsOff);
    }

    /// <summary>Reads an expression; null, with a fault, when there is none that can be read.</summary>
    public static Jsonata? ReadExpression(ObjectReader reader, string name)
    {
        reader.RequiredText(name);
        if (Text(reader, name) is not { Length: > 0 } text)
            return null;
        var expression = Jsonata.Read(text, out var fault);
        if (fault is not null)
            reader.Fault(name, fault);
        return expression;
    }

    /// <summary>Reads the document that an expression is tested on: JSON in a text.</summary>
    public static object? ReadDocument(ObjectReader reader)
    {
        reader.RequiredText("Document", max: MaxDocument);
        if (Text(reader, "Document") is not { Length: > 0 } text)
            return null;
        try
        {
            using var document = JsonDocument.Parse(text);
            return Value(document.RootElement);
        }
        catch (JsonException)
        {
            reader.Fault("Document", "must be JSON in a text, such as \"{\\\"status\\\":\\\"canceled\\\"}\".");
            return null;
        }
    }

    // The examples of the reference escape quotes twice.
    private static string? Text(ObjectReader reader, string name) =>
        reader.Text(name) is { } text && text.Contains("\\\"", StringComparison.Ordinal) && !text.Replace("\\\"", "", StringComparison.Ordinal).Contains('"', StringComparison.Ordinal)
            ? text.Replace("\\\"", "\"", StringComparison.Ordinal)
            : reader.Text(name);

    private static object? Value(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => Members(element),
        JsonValueKind.Array => element.EnumerateArray().Select(Value).ToList(),
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => element.TryGetDecimal(out var number) ? number : JsonNothing.Null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => JsonNothing.Null,
    };

    private static Dictionary<string, object?> Members(JsonElement element)
    {
        var members = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject())
            members[member.Name] = Value(member.Value);
        return members;
    }
}

/// <summary>Writes the filter of a feed or a hook.</summary>
internal static class OrderFilterJson
{
    public static void Write(Utf8JsonWriter json, OrderFilter filter)
    {
        json.WriteStartObject("filter");
        json.WriteString("type", filter.Expression is null ? "FromWorkflow" : "FromOrders");
        if (filter.Expression is null)
            json.WriteTexts("status", filter.Statuses);
        else
            json.WriteString("expression", filter.Expression);
        json.WriteBoolean("disableSingleFire", filter.DisableSingleFire);
        json.WriteEndObject();
    }
}
