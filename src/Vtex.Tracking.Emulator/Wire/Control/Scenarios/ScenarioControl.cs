
namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Lists the built-in scenarios, and plays one in a universe.</summary>
internal sealed class ScenarioControl(ControlTarget target)
{
    public void Map(ControlRoutes routes, string path) => routes.MapPostWithoutFields($"{path}/{{scenario}}", PlayAsync);

    public static Task ListAsync(HttpContext context) => ControlAnswer.WriteAsync(
        context, new DataState<ScenarioState>(Scenario.All.Select(scenario => new ScenarioState(scenario.Name, scenario.Description))));

    private async Task PlayAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        var name = (string)context.Request.RouteValues["scenario"]!;
        var scenario = Scenario.All.FirstOrDefault(known => known.Name == name) ?? throw RequestRefusedException.NotFound(
            $"There is no scenario '{name}'. Known: {string.Join(", ", Scenario.All.Select(known => known.Name))}.");
        await ControlAnswer.WriteAsync(context, new PlayedScenario(await universe.PlayAsync(scenario)), StatusCodes.Status201Created);
    }
}

/// <summary>A built-in scenario.</summary>
internal sealed record ScenarioState(string Name, string Description);

/// <summary>The services of a scenario that was played.</summary>
internal sealed record PlayedScenario(IReadOnlyList<int> Services);
