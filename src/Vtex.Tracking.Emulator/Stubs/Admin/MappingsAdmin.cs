using System.Text.Json;
using System.Text.Json.Nodes;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>/__admin/mappings: the stubs one by one.</summary>
internal sealed class MappingsAdmin(AdminTarget target, StubKeeping keeping)
{
    public void Map(AdminRoutes routes)
    {
        routes.Get("/mappings", ListAsync);
        routes.Post("/mappings", CreateAsync);
        routes.Delete("/mappings", ClearAsync);
        routes.Get("/mappings/unmatched", context => AdminAnswer.StubsAsync(context, target.Stubs(context).Book.Unused));
        routes.Delete("/mappings/unmatched", ClearUnusedAsync);
        routes.Get("/mappings/{id}", context => AdminAnswer.StubAsync(context, Find(context)));
        routes.Put("/mappings/{id}", EditAsync);
        routes.Delete("/mappings/{id}", RemoveAsync);
    }

    private Task ListAsync(HttpContext context)
    {
        var all = target.Stubs(context).Book.All;
        return AdminAnswer.StubsAsync(context, AdminQuery.Page(context.Request, all), all.Count);
    }

    private async Task CreateAsync(HttpContext context)
    {
        var stubs = target.Opened(context);
        var stub = StubReading.Stub(await AdminBody.ReadAsync(context), stubs.NewId());
        if (!stubs.Book.Add(stub))
        {
            throw new AdminRefusalException(StatusCodes.Status422UnprocessableEntity, new AdminError(
                AdminError.DuplicateId,
                "Duplicate stub mapping ID",
                Detail: $"ID of the provided stub mapping '{stub.Id}' is already taken by another stub mapping"));
        }

        keeping.Added(stubs, stub);
        await AdminAnswer.StubAsync(context, stub, StatusCodes.Status201Created);
    }

    private async Task EditAsync(HttpContext context)
    {
        var stubs = target.Stubs(context);
        var old = Find(context);
        var mapping = await AdminBody.ReadAsync(context);
        var stub = StubReading.Stub(WithId(mapping, old.Id), old.Id) with { Files = old.Files };
        if (!stubs.Book.Edit(stub))
            throw AdminRefusalException.NotFound();
        keeping.Added(stubs, stub);
        await AdminAnswer.StubAsync(context, stub);
    }

    private Task RemoveAsync(HttpContext context)
    {
        var stubs = target.Stubs(context);
        var id = AdminTarget.Id(context);
        if (!keeping.Remove(stubs, id))
            throw AdminRefusalException.NotFound();
        return AdminAnswer.EmptyAsync(context);
    }

    private Task ClearAsync(HttpContext context) => RemoveAsync(context, target.Stubs(context).Book.All);

    private Task ClearUnusedAsync(HttpContext context) => RemoveAsync(context, target.Stubs(context).Book.Unused);

    private Task RemoveAsync(HttpContext context, IReadOnlyList<Stub> which)
    {
        keeping.Remove(target.Stubs(context), which);
        return AdminAnswer.EmptyAsync(context);
    }

    private Stub Find(HttpContext context) =>
        target.Stubs(context).Book.Find(AdminTarget.Id(context)) ?? throw AdminRefusalException.NotFound();

    // The path says which stub it is, whatever the body says.
    private static JsonElement WithId(JsonElement mapping, Guid id)
    {
        if (mapping.ValueKind != JsonValueKind.Object)
            return mapping;
        var json = JsonObject.Create(mapping)!;
        json["id"] = id.ToString();
        json["uuid"] = id.ToString();
        return JsonElement.Parse(json.ToJsonString());
    }
}
