using System.Text.Json;
using Vtex.Tracking.Emulator.Journal;
using Vtex.Tracking.Emulator.Wire;

namespace Vtex.Tracking.Emulator.FaultInjection;

/// <summary>Reads a fault of the control API: a ready-made one, with changes, or one of the caller's own.</summary>
internal static class FaultReader
{
    private const int MaxCount = 1_000_000_000;

    public static (EmulatorFault Fault, int? Times, int Skip) Read(ObjectReader body)
    {
        var start = ReadWord(body, "fault", Faults.All.Select(fault => (fault.Name, fault))) ?? new EmulatorFault("custom");
        var fault = start with
        {
            Name = body.Text("name") ?? start.Name,
            Description = body.Text("description", max: 1_000) ?? start.Description,
            Requests = ReadTarget(body) ?? start.Requests,
            TakesEffect = body.Boolean("takesEffect") ?? start.TakesEffect,
            Status = body.Int32("status") ?? start.Status,
            Headers = ReadTexts(body, "headers") ?? start.Headers,
            Body = body.Text("body") ?? start.Body,
            Delay = body.Duration("delay") ?? start.Delay,
            MaxDelay = body.Duration("maxDelay") ?? start.MaxDelay,
            RealTime = body.Boolean("realTime") ?? start.RealTime,
            Connection = ReadWord(body, "connection", Enum.GetValues<ConnectionFault>().Select(one => ($"{one}", (ConnectionFault?)one))) ?? start.Connection,
            BodyLimit = body.Int32("bodyLimit") ?? start.BodyLimit,
            ReplacedFields = ReadTexts(body, "replacedFields") ?? start.ReplacedFields,
        };
        var (times, skip) = (body.Int32("times", min: 1, max: MaxCount), body.Int32("skip", min: 0, max: MaxCount) ?? 0);
        body.Faults.ThrowIfAny();
        foreach (var (field, message) in FaultRules.FindProblems(fault))
            body.Fault(field, message);
        return (fault, times, skip);
    }

    private static FaultTarget? ReadTarget(ObjectReader body)
    {
        var named = ReadWord(body, "requests", FaultTarget.Named.Select(target => (target.Name, target)));
        var (method, path) = (body.Text("method"), body.Text("path"));
        if ((method ?? path) is null)
            return named;
        if (named is not null)
            body.Fault("requests", "cannot be combined with method and path: name one or the other.");
        else if (path is not null && PathPattern.FindProblem(path) is { } problem)
            body.Fault("path", problem);
        else if (string.IsNullOrWhiteSpace(method ?? "*"))
            body.Fault("method", "must be a method such as GET, or * for any.");
        else
            return FaultTarget.At(method ?? "*", path ?? "*");
        return null;
    }

    private static T? ReadWord<T>(ObjectReader body, string name, IEnumerable<(string Word, T Meaning)> words)
    {
        if (body.Text(name) is not { } text)
            return default;
        foreach (var (_, meaning) in words.Where(known => known.Word.Equals(text, StringComparison.OrdinalIgnoreCase)))
            return meaning;
        var nearest = NameDistance.Nearest(text, words.Select(known => known.Word));
        body.Fault(name, $"must be one of: {string.Join(", ", words.Select(known => known.Word))}. Nearest: {nearest}.");
        return default;
    }

    private static Dictionary<string, string>? ReadTexts(ObjectReader body, string name)
    {
        if (body.Field(name) is not { } field)
            return null;
        var texts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (field.ValueKind != JsonValueKind.Object)
            body.Fault(name, $"must be an object of texts, is {JsonKind.Of(field)}.");
        foreach (var property in field.ValueKind == JsonValueKind.Object ? field.EnumerateObject() : default)
        {
            if (property.Value.ValueKind == JsonValueKind.String && JsonKind.TryGetText(property.Value, out var text))
                texts[property.Name] = text;
            else
                body.Faults.Add($"{body.PathOf(name)}.{property.Name}", JsonKind.NotText(property.Value));
        }

        return texts;
    }
}
