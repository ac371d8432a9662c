using System.Text.Json;
using System.Text.Json.Nodes;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>/__admin/settings: what holds for every answer of a stub.</summary>
internal sealed class SettingsAdmin(AdminTarget target)
{
    public void Map(AdminRoutes routes)
    {
        routes.Get("/settings", context => AdminAnswer.WriteAsync(context, json =>
        {
            json.WritePropertyName("settings");
            target.Stubs(context).Settings.Json.WriteTo(json);
        }));
        routes.Post("/settings", ReplaceAsync);
        routes.Put("/settings", ReplaceAsync);
        routes.Patch("/settings", ChangeAsync);
    }

    private async Task ReplaceAsync(HttpContext context)
    {
        target.Opened(context).Settings = Read(await AdminBody.ReadAsync(context));
        await AdminAnswer.Nothing(context);
    }

    private async Task ChangeAsync(HttpContext context)
    {
        var change = await AdminBody.ReadAsync(context);
        var stubs = target.Opened(context);
        var merged = (JsonObject)stubs.Settings.Json.DeepClone();
        if (change.ValueKind == JsonValueKind.Object)
        {
            foreach (var field in change.EnumerateObject())
                merged[field.Name] = JsonNode.Parse(field.Value.GetRawText());
        }

        stubs.Settings = Read(JsonElement.Parse(merged.ToJsonString()));
        await AdminAnswer.Nothing(context);
    }

    private static GlobalSettings Read(JsonElement json) => StubReading.Read(faults => GlobalSettings.Read(json, faults));
}
