using System.Text.Json;
using Vtex.Tracking.Emulator.Wire;

namespace Vtex.Tracking.Emulator.FaultInjection;

/// <summary>Reads a fault of the control API: a ready-made one, with changes, or one of the caller's own.</summary>
internal static class FaultReader
{
    private const int MaxCount = 1_000_000_000;

    private static readonly string Targets = string.Join(", ", FaultTarget.Named.Select(target => target.Name));

    public static (EmulatorFault Fault, int? Times, int Skip) Read(ObjectReader body, FaultList faults)
    {
        var problemsBefore = faults.Count;
        var start = ReadReadyMade(body, faults) ?? new EmulatorFault("custom");
        var fault = start with
        {
            Name = body.Text("name") ?? start.Name,
            Description = body.Text("description", max: 1_000) ?? start.Description,
            Requests = ReadTarget(body, faults) ?? start.Requests,
            TakesEffect = body.Boolean("takesEffect") ?? start.TakesEffect,
            Status = body.Int32("status") ?? start.Status,
            Headers = ReadTexts(body, "headers", faults) ?? start.Headers,
            Body = body.Text("body") ?? start.Body,
            Delay = body.Span("delay", faults) ?? start.Delay,
            MaxDelay = body.Span("maxDelay", faults) ?? start.MaxDelay,
            RealTime = body.Boolean("realTime") ?? start.RealTime,
            Connection = ReadConnection(body, faults) ?? start.Connection,
            BodyLimit = body.Int32("bodyLimit") ?? start.BodyLimit,
            ReplacedFields = ReadTexts(body, "replacedFields", faults) ?? start.ReplacedFields,
        };
        var (times, skip) = (body.Int32("times", 1, MaxCount, faults), body.Int32("skip", 0, MaxCount, faults) ?? 0);
        body.RefuseOthers();
        if (faults.Count == problemsBefore)
        {
            foreach (var (field, message) in FaultRules.FindProblems(fault))
                faults.Add(body.PathOf(field), message);
        }

        return (fault, times, skip);
    }

    private static EmulatorFault? ReadReadyMade(ObjectReader body, FaultList faults)
    {
        if (body.Text("fault") is not { } name)
            return null;
        if (Emulator.Faults.Find(name) is { } found)
            return found;
        faults.Add(body.PathOf("fault"), $"is not a ready-made fault. Nearest: {Nearest(name, Emulator.Faults.All.Select(fault => fault.Name))}.");
        return null;
    }

    private static FaultTarget? ReadTarget(ObjectReader body, FaultList faults)
    {
        var (requests, method, path) = (body.Text("requests"), body.Text("method"), body.Text("path"));
        if (requests is not null && (method ?? path) is not null)
            faults.Add(body.PathOf("requests"), "cannot be combined with method and path: name one or the other.");
        if (path is not null && PathPattern.FindProblem(path) is { } problem)
            faults.Add(body.PathOf("path"), problem);
        else if (method is not null && string.IsNullOrWhiteSpace(method))
            faults.Add(body.PathOf("method"), "must be a method such as GET, or * for any.");
        else if ((method ?? path) is not null)
            return FaultTarget.At(method ?? "*", path ?? "*");
        if (requests is null)
            return null;
        if (FaultTarget.Named.FirstOrDefault(target => target.Name.Equals(requests, StringComparison.OrdinalIgnoreCase)) is { } named)
            return named;
        faults.Add(body.PathOf("requests"), $"must be one of: {Targets}.");
        return null;
    }

    private static ConnectionFault? ReadConnection(ObjectReader body, FaultList faults)
    {
        if (body.Text("connection") is not { } text)
            return null;
        foreach (var connection in Enum.GetValues<ConnectionFault>())
        {
            if (connection.ToString().Equals(text, StringComparison.OrdinalIgnoreCase))
                return connection;
        }

        faults.Add(body.PathOf("connection"), $"must be one of: {string.Join(", ", Enum.GetNames<ConnectionFault>())}.");
        return null;
    }

    private static Dictionary<string, string>? ReadTexts(ObjectReader body, string name, FaultList faults)
    {
        if (body.Field(name) is not { } field)
            return null;
        var texts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (field.ValueKind != JsonValueKind.Object)
        {
            faults.Add(body.PathOf(name), $"must be an object of texts, is {JsonKind.Name(field)}.");
            return texts;
        }

        foreach (var property in field.EnumerateObject())
        {
            if (JsonKind.TryGetText(property.Value, out var text))
                texts[property.Name] = text;
            else
                faults.Add($"{body.PathOf(name)}.{property.Name}", $"must be text, is {JsonKind.Name(property.Value)}.");
        }

        return texts;
    }

    private static string? Nearest(string name, IEnumerable<string> known) =>
        known.MinBy(other => EditDistance.Between(name.Length > 100 ? name[..100] : name, other));
}
