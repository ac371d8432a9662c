using System.Text.Json;
using System.Text.Json.Nodes;
using Vtex.Tracking.Emulator.Wire;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>/__admin/mappings/…: what is done to many stubs at once.</summary>
internal sealed class MappingListsAdmin(AdminTarget target, StubKeeping keeping)
{
    public void Map(AdminRoutes routes)
    {
        routes.Post("/mappings/reset", ResetAsync);
        routes.Post("/reset", ResetAsync);
        routes.Post("/mappings/save", SaveAsync);
        routes.Post("/mappings/import", ImportAsync);
        routes.Post("/mappings/remove", RemoveAlikeAsync);
        routes.Post("/mappings/find-by-metadata", FindAsync);
        routes.Post("/mappings/remove-by-metadata", RemoveAsync);
    }

    // Both forget the requests too, as WireMock does.
    private Task ResetAsync(HttpContext context)
    {
        var stubs = target.Stubs(context);
        stubs.Book.Reset();
        stubs.Journal?.Clear();
        return AdminAnswer.Nothing(context);
    }

    private Task SaveAsync(HttpContext context)
    {
        keeping.SaveAll(target.Stubs(context));
        return AdminAnswer.Nothing(context);
    }

    private async Task ImportAsync(HttpContext context)
    {
        var root = await AdminBody.ReadAsync(context);
        var (overwrite, onlyThese) = StubReading.Read(faults => ReadOptions(root, faults));
        var stubs = target.Opened(context);
        stubs.Book.Import(StubReading.Many(root, stubs.NewId), overwrite, onlyThese);
        await AdminAnswer.Nothing(context);
    }

    private async Task FindAsync(HttpContext context) => await AdminAnswer.StubsAsync(context, await WithMetadataAsync(context));

    private async Task RemoveAsync(HttpContext context)
    {
        keeping.Remove(target.Stubs(context), await WithMetadataAsync(context));
        await AdminAnswer.EmptyAsync(context);
    }

    // The stub of the mapping's id; when there is none, all that are for the same requests.
    private async Task RemoveAlikeAsync(HttpContext context)
    {
        var mapping = await AdminBody.ReadAsync(context);
        var stubs = target.Stubs(context);
        var alike = StubReading.Stub(mapping, newId: null);
        keeping.Remove(stubs, stubs.Book.Find(alike.Id) is { } same
            ? [same]
            : [.. stubs.Book.All.Where(stub => JsonNode.DeepEquals(stub.Mapping["request"], alike.Mapping["request"]))]);
        await AdminAnswer.Nothing(context);
    }

    private async Task<IReadOnlyList<Stub>> WithMetadataAsync(HttpContext context)
    {
        var pattern = MetadataPattern.Read(await AdminBody.ReadAsync(context));
        return [.. target.Stubs(context).Book.All.Where(pattern.Matches)];
    }

    private static (bool Overwrite, bool OnlyThese) ReadOptions(JsonElement root, FaultList faults)
    {
        var reader = ObjectReader.Of(root, "$", faults);
        reader.RequiredField("mappings");
        if (reader.Object("importOptions") is not { } options)
            return (true, false);
        var policy = options.Text("duplicatePolicy") ?? "OVERWRITE";
        if (policy is not ("OVERWRITE" or "IGNORE"))
            faults.Add(options.PathOf("duplicatePolicy"), "must be OVERWRITE or IGNORE.");
        return (policy == "OVERWRITE", options.Boolean("deleteAllNotInImport") ?? false);
    }
}
