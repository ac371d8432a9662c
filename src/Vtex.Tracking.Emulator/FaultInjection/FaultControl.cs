using System.Globalization;
using System.Text.Json.Serialization;
using Vtex.Tracking.Emulator.Journal;
using Vtex.Tracking.Emulator.Wire;

namespace Vtex.Tracking.Emulator.FaultInjection;

/// <summary>The control API of faults: adds, lists and removes them, for all requests and for single universes.</summary>
internal sealed class FaultControl(FaultRegistry registry)
{
    // A universe need not exist: a fault of its first login comes before it.
    public void Map(ControlRoutes routes)
    {
        Map(routes, "/_emulator/faults", _ => null);
        Map(routes, "/_emulator/universes/{universe}/faults", ControlTarget.UniverseName);
    }

    private void Map(ControlRoutes routes, string path, Func<HttpContext, string?> universeOf)
    {
        routes.MapGet(path, context => ListAsync(context, universeOf(context)));
        routes.MapPost(path, context => AddAsync(context, universeOf(context)));
        routes.MapDelete(path, context => Clear(context, universeOf(context)));
        routes.MapDelete($"{path}/{{id}}", context => Remove(context, universeOf(context)));
    }

    private Task ListAsync(HttpContext context, string? universe) => ControlAnswer.WriteAsync(
        context, new FaultListState(registry.List(universe).Select(ActiveFaultState.Of), Faults.All.Select(FaultState.Of)));

    private async Task AddAsync(HttpContext context, string? universe)
    {
        var (fault, times, skip) = await ControlBody.ReadAsync(context, FaultReader.Read, strict: true);
        try
        {
            var added = registry.Add(fault, universe, times, skip);
            await ControlAnswer.WriteAsync(context, ActiveFaultState.Of(added), StatusCodes.Status201Created);
        }
        catch (InvalidOperationException tooMany)
        {
            throw new RequestRefusedException(new Problem(StatusCodes.Status409Conflict, "Too many faults.", tooMany.Message));
        }
    }

    private Task Remove(HttpContext context, string? universe)
    {
        var text = (string?)context.Request.RouteValues["id"];
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) || !registry.Remove(universe, id))
            throw RequestRefusedException.NotFound("There is no such fault. List them with GET at the path above it.");
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private Task Clear(HttpContext context, string? universe)
    {
        registry.Clear(universe);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}

/// <summary>A preset fault.</summary>
internal sealed record FaultState(string Name, string? Description, string Requests)
{
    public static FaultState Of(EmulatorFault fault) =>
        new(fault.Name, fault.Description.Length > 0 ? fault.Description : null, fault.Requests.Name);
}

/// <summary>A fault that was added.</summary>
internal sealed record ActiveFaultState(
    int Id, string Name, string? Description, string Requests, string? Universe, int? Times, int Skip, int Used)
{
    public static ActiveFaultState Of(ActiveFault active)
    {
        var (name, description, requests) = FaultState.Of(active.Fault);
        return new(active.Id, name, description, requests, active.Universe, active.Times, active.Skip, active.Used);
    }
}

/// <summary>The faults that were added, and all presets.</summary>
internal sealed record FaultListState(IEnumerable<ActiveFaultState> Data, IEnumerable<FaultState> Presets);

/// <summary>Source-generated serialization of the answers.</summary>
[JsonSerializable(typeof(FaultListState))]
internal sealed partial class FaultJsonContext : JsonSerializerContext;

/// <summary>Reads a fault of the control API: a preset, with changes, or one of the caller's own.</summary>
internal static class FaultReader
{
    private const int MaxCount = 1_000_000_000;

    public static (EmulatorFault Fault, int? Times, int Skip) Read(ObjectReader body)
    {
        var start = body.Named("fault", Faults.All.Select(fault => (fault.Name, fault))) ?? new EmulatorFault("custom");
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
            Duration = body.Duration("duration") ?? start.Duration,
            StartsAfterWrite = body.Boolean("startsAfterWrite") ?? start.StartsAfterWrite,
            RealTime = body.Boolean("realTime") ?? start.RealTime,
            Connection = body.Named("connection", Enum.GetValues<ConnectionFault>().Select(one => ($"{one}", (ConnectionFault?)one))) ?? start.Connection,
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
        var named = body.Named("requests", FaultTarget.Named.Select(target => (target.Name, target)));
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

    private static Dictionary<string, string>? ReadTexts(ObjectReader body, string name)
    {
        if (body.Field(name) is null)
            return null;
        var texts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, text) in body.TextMembers(name))
            texts[key] = text;
        return texts;
    }
}
