namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Lists the ready-made stories, and puts one into a universe.</summary>
internal sealed class ScenarioControl(ControlTarget target)
{
    public void Map(ControlRoutes routes, string path) => routes.MapPostWithoutFields($"{path}/{{scenario}}", PlayAsync);

    public static Task ListAsync(HttpContext context) => WrittenAnswer.WriteObjectAsync(
        context,
        json => json.WriteArray("data", Scenario.All, scenario =>
        {
            json.WriteStartObject();
            json.WriteString("name", scenario.Name);
            json.WriteString("description", scenario.Description);
            json.WriteEndObject();
        }));

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
