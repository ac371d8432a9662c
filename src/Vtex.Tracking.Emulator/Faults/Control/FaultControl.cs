using System.Globalization;
using System.Text.Json;
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

    private Task ListAsync(HttpContext context, string? universe) => WrittenAnswer.WriteObjectAsync(context, json =>
    {
        json.WriteArray("data", registry.List(universe), active => Write(json, active));
        json.WriteArray("readyMade", Faults.All, fault => json.WriteObject(_ => WriteFault(json, fault)));
    });

    private async Task AddAsync(HttpContext context, string? universe)
    {
        var (fault, times, skip) = await ControlBody.ReadAsync(context, FaultReader.Read, strict: true);
        try
        {
            var added = registry.Add(fault, universe, times, skip);
            await WrittenAnswer.WriteAsync(context, json => Write(json, added), StatusCodes.Status201Created);
        }
        catch (InvalidOperationException tooMany)
        {
            throw new RequestRefusedException(new Problem { Title = "Too many faults.", Status = StatusCodes.Status409Conflict, Detail = tooMany.Message });
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

    private static void Write(Utf8JsonWriter json, ActiveFault active) => json.WriteObject(_ =>
    {
        json.WriteNumber("id", active.Id);
        WriteFault(json, active.Fault);
        json.WriteText("universe", active.Universe);
        json.WriteInt32("times", active.Times);
        json.WriteNumber("skip", active.Skip);
        json.WriteNumber("used", active.Used);
    });

    private static void WriteFault(Utf8JsonWriter json, EmulatorFault fault)
    {
        json.WriteString("name", fault.Name);
        if (fault.Description.Length > 0)
            json.WriteString("description", fault.Description);
        json.WriteString("requests", fault.Requests.Name);
    }
}
