using System.Text.Json.Serialization;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Lists the built-in scenarios, and plays one in a universe.</summary>
internal sealed class ScenarioControl(ControlTarget target)
{
    public void Map(ControlRoutes routes, string path) => routes.MapPostWithoutFields($"{path}/{{scenario}}", PlayAsync);

    public static Task ListAsync(HttpContext context) => ControlAnswer.WriteAsync(
        context,
        new DataState<ScenarioState>(Scenario.All.Select(scenario => new ScenarioState(scenario.Name, scenario.Description))),
        ScenarioJsonContext.Types.DataStateScenarioState);

    private async Task PlayAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        var name = (string)context.Request.RouteValues["scenario"]!;
        var scenario = Scenario.All.FirstOrDefault(known => known.Name == name) ?? throw RequestRefusedException.NotFound(
            $"There is no scenario '{name}'. Known: {string.Join(", ", Scenario.All.Select(known => known.Name))}.");
        var services = await universe.PlayAsync(scenario);
        await WrittenAnswer.WriteObjectAsync(
            context, json => json.WriteIds("services", services), StatusCodes.Status201Created);
    }
}

/// <summary>A built-in scenario.</summary>
internal sealed record ScenarioState(string Name, string Description);

/// <summary>Source-generated serialization of the answers.</summary>
[JsonSerializable(typeof(DataState<ScenarioState>))]
internal sealed partial class ScenarioJsonContext : JsonSerializerContext
{
    public static ScenarioJsonContext Types { get; } = new(ControlAnswer.CreateOptions());
}
