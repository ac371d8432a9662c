using System.Text.Json;
using System.Text.Json.Nodes;
using WireMock.Settings;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Checks and completes a change of WireMock.Net's settings: it would reset those that are left out.</summary>
internal static class SettingsUpdate
{
    private const int MaxLog = 100_000;
    private const int MaxDelay = 3_600_000;

    private static readonly string[] NotOffered =
    [
        "AllowPartialMapping", "ProxyAndRecordSettings", "SaveUnmatchedRequests", "WatchStaticMappings", "ReadStaticMappings", "ProtoDefinitions", "UseRegexExtended",
    ];

    public static IReadOnlyList<Fault> FindProblems(JsonElement settings)
    {
        if (settings.ValueKind != JsonValueKind.Object)
            return [new Fault("$", "must be an object.")];
        var problems = NotOffered.Where(name => JsonParts.Find(settings, name) is { ValueKind: not JsonValueKind.False })
            .Select(name => new Fault($"$.{name}", "cannot be changed here.")).ToList();
        problems.AddRange(settings.EnumerateObject().GroupBy(property => property.Name, StringComparer.OrdinalIgnoreCase)
            .Where(same => same.Count() > 1).Select(same => new Fault($"$.{same.Key}", "is given more than once.")));
        CheckNumber(settings, "MaxRequestLogCount", MaxLog, problems);
        CheckNumber(settings, "GlobalProcessingDelay", MaxDelay, problems);
        return problems;
    }

    /// <summary>The settings with all that must stay as it is.</summary>
    public static byte[] Complete(ReadOnlyMemory<byte> body, WireMockServerSettings current)
    {
        var settings = body.Length == 0 ? [] : JsonNode.Parse(body.Span, documentOptions: MappingChecker.JsonOptions)!.AsObject();
        if (!settings.Any(property => property.Key.Equals("MaxRequestLogCount", StringComparison.OrdinalIgnoreCase) && property.Value is not null))
            Set(settings, "MaxRequestLogCount", current.MaxRequestLogCount);
        Set(settings, "HandleRequestsSynchronously", true);
        Set(settings, "DisableRequestBodyDecompressing", true);
        Set(settings, "UseRegexExtended", false);
        return JsonSerializer.SerializeToUtf8Bytes(settings);
    }

    private static void Set(JsonObject settings, string name, JsonNode? value)
    {
        foreach (var same in settings.Select(property => property.Key).Where(key => key.Equals(name, StringComparison.OrdinalIgnoreCase)).ToList())
            settings.Remove(same);
        settings[name] = value;
    }

    private static void CheckNumber(JsonElement settings, string name, int most, List<Fault> problems)
    {
        if (JsonParts.Find(settings, name) is { } value
            && !(value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= 0 && number <= most))
        {
            problems.Add(new Fault($"$.{name}", $"must lie between 0 and {most}."));
        }
    }
}
