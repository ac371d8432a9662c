using System.Text.Json;
using Vtex.Tracking.Emulator.Wire;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>/__admin/scenarios.</summary>
internal sealed class ScenariosAdmin(AdminTarget target)
{
    public void Map(AdminRoutes routes)
    {
        routes.Get("/scenarios", ListAsync);
        routes.Post("/scenarios/reset", ResetAsync);
        routes.Put("/scenarios/{name}/state", SetAsync);
    }

    private Task ListAsync(HttpContext context) => AdminAnswer.WriteAsync(context, json => json.WriteArray(
        "scenarios", target.Stubs(context).Book.Scenarios, scenario => Write(json, scenario)));

    private Task ResetAsync(HttpContext context)
    {
        target.Stubs(context).Book.ResetScenarios();
        return AdminAnswer.EmptyAsync(context);
    }

    // Without a body, the scenario goes back to its start.
    private async Task SetAsync(HttpContext context)
    {
        var name = (string)context.Request.RouteValues["name"]!;
        var body = await AdminBody.ReadIfAnyAsync(context);
        var state = body is { } given ? StubReading.Read(faults => ReadState(given, faults)) : null;
        var (exists, allowed) = target.Stubs(context).Book.SetScenario(name, state);
        if (!exists)
        {
            throw new AdminRefusalException(
                StatusCodes.Status404NotFound, new AdminError(StatusCodes.Status404NotFound, $"Scenario {name} does not exist"));
        }

        if (!allowed)
        {
            throw new AdminRefusalException(
                StatusCodes.Status422UnprocessableEntity, new AdminError(AdminError.BadState, $"Scenario {name} does not support state {state}"));
        }

        await AdminAnswer.EmptyAsync(context);
    }

    private static string? ReadState(JsonElement body, FaultList faults)
    {
        KnownFields.RefuseOthers(body, "$", faults, ["state"]);
        return ObjectReader.Of(body, "$", faults).Text("state");
    }

    private static void Write(Utf8JsonWriter json, ScenarioView scenario)
    {
        json.WriteStartObject();
        json.WriteString("id", scenario.Name);
        json.WriteString("name", scenario.Name);
        json.WriteString("state", scenario.State);
        json.WriteTexts("possibleStates", scenario.PossibleStates);
        json.WriteArray("mappings", scenario.Stubs, stub => stub.Mapping.WriteTo(json));
        json.WriteEndObject();
    }
}
