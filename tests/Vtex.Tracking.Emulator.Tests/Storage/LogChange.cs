using System.Globalization;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace Vtex.Tracking.Emulator.Tests.Storage;

/// <summary>One thing that is wrong with the events of a log: a line too few, too many, elsewhere, or with an odd value.</summary>
internal sealed record LogChange(int Line, LogChangeKind Kind, int Field, string? Value)
{
    private static readonly string?[] OddValues =
    [
        "0", "-1", "1", "2", "7", "2147483647", "1e400", "-1e308", "0.5", "null", "true", "\"\"", "\"x\"", "[]", "{}", "[null]", "[1,1]",
        "\"9999-12-31T23:59:59.9999999+00:00\"", "\"0001-01-01T00:00:00+00:00\"", "\"0001-01-01\"", "\"10675199.02:48:05.4775807\"",
        "\"-10675199.02:48:05\"", "\"NaN\"", "77", "\"Delivered\"", "\"Active\"", "\"\\ud800\"", "\"XX\"", "\"http://example.com/\"",
        "{\"kind\":\"FinishByHand\",\"status\":77,\"justification\":\"x\"}", "\"ana\"", "\"1-RETURNED\"", null,
    ];

    public static Gen<LogChange[]> Several(int lines) =>
        from count in Gen.Choose(1, 3)
        from changes in Gen.ArrayOf(
            from line in Gen.Choose(1, lines - 1)
            from kind in Gen.Frequency((1, Gen.Constant(LogChangeKind.Drop)), (1, Gen.Constant(LogChangeKind.Double)), (1, Gen.Constant(LogChangeKind.Swap)), (12, Gen.Constant(LogChangeKind.Value)))
            from field in Gen.Choose(0, 200)
            from value in Gen.Elements(OddValues)
            select new LogChange(line, kind, field, value), count)
        select changes;

    public void ApplyTo(List<string> lines)
    {
        var at = 1 + (Line % (lines.Count - 1));
        switch (Kind)
        {
            case LogChangeKind.Drop: lines.RemoveAt(at); break;
            case LogChangeKind.Double: lines.Insert(at, lines[at]); break;
            case LogChangeKind.Swap: (lines[at], lines[^1]) = (lines[^1], lines[at]); break;
            default: lines[at] = Replace(lines[at], Field, Value); break;
        }

        // Places in the log that do not follow each other are refused before anything else is looked at.
        for (var i = 1; i < lines.Count; i++)
        {
            var start = lines[i].IndexOf("\"sequence\":", StringComparison.Ordinal);
            if (start < 0)
                continue;
            start += "\"sequence\":".Length;
            var end = lines[i].IndexOf(',', start);
            lines[i] = string.Create(CultureInfo.InvariantCulture, $"{lines[i][..start]}{i}{lines[i][end..]}");
        }
    }

    // The n-th value of the line, at any depth, gets another one or goes away.
    private static string Replace(string line, int field, string? value)
    {
        var root = (JsonObject)JsonNode.Parse(line)!;
        var places = new List<(JsonNode Parent, string Name)>();
        Collect(root, places);
        var (parent, name) = places[field % places.Count];
        if (name is "sequence" or "kind")
            return line;
        const string Mark = "\"@@\"";
        if (parent is JsonObject owner)
        {
            if (value is null)
                owner.Remove(name);
            else
                owner[name] = "@@";
        }
        else
        {
            ((JsonArray)parent)[int.Parse(name, CultureInfo.InvariantCulture)] = "@@";
        }

        return root.ToJsonString().Replace(Mark, value ?? "\"\"", StringComparison.Ordinal);
    }

    private static void Collect(JsonNode node, List<(JsonNode, string)> places)
    {
        var children = node switch
        {
            JsonObject made => made.Select(child => (child.Key, child.Value)),
            JsonArray list => list.Select((child, i) => (i.ToString(CultureInfo.InvariantCulture), child)),
            _ => [],
        };
        foreach (var (name, child) in children.ToList())
        {
            places.Add((node, name));
            if (child is not null)
                Collect(child, places);
        }
    }
}

internal enum LogChangeKind
{
    Drop,
    Double,
    Swap,
    Value,
}
