using System.Text.Json;
using Vtex.Tracking.Emulator.Wire;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>/__admin/requests: the journal.</summary>
internal sealed class RequestsAdmin(AdminTarget target)
{
    public void Map(AdminRoutes routes)
    {
        routes.Get("/requests", ListAsync);
        routes.Delete("/requests", ClearAsync);
        routes.Post("/requests/reset", ClearAsync);
        routes.Get("/requests/unmatched", context => WriteRequestsAsync(context, Unmatched(context)));
        routes.Post("/requests/count", CountAsync);
        routes.Post("/requests/find", FindAsync);
        routes.Post("/requests/remove", RemoveMatchingAsync);
        routes.Post("/requests/remove-by-metadata", RemoveByMetadataAsync);
        routes.Get("/requests/{id}", GetAsync);
        routes.Delete("/requests/{id}", RemoveAsync);
    }

    private Task ListAsync(HttpContext context)
    {
        var request = context.Request;
        var since = AdminQuery.Time(request, "since");
        var stub = AdminQuery.Id(request, "matchingStub");
        var unmatched = AdminQuery.IsTrue(request, "unmatched");
        var found = Latest(context)
            .Where(recorded => (since is null || recorded.Slot.Received >= since)
                && (stub is null || recorded.Slot.Outcome.Stub?.Id == stub)
                && (!unmatched || !recorded.WasMatched))
            .ToList();
        var page = AdminQuery.Page(request, found);
        return AdminAnswer.WriteAsync(context, json =>
        {
            json.WriteArray("requests", page, recorded => RequestJson.WriteEvent(json, recorded));
            AdminAnswer.WriteTotal(json, found.Count);
            WriteDisabled(json, context);
        });
    }

    private Task GetAsync(HttpContext context)
    {
        var id = AdminTarget.Id(context);
        var recorded = Latest(context).FirstOrDefault(recorded => recorded.Id == id) ?? throw AdminRefusalException.NotFound();
        return WrittenAnswer.WriteAsync(context, json => RequestJson.WriteEvent(json, recorded), contentType: "application/json");
    }

    private Task ClearAsync(HttpContext context)
    {
        target.Stubs(context).Journal?.Clear();
        return AdminAnswer.EmptyAsync(context);
    }

    private Task RemoveAsync(HttpContext context)
    {
        var id = AdminTarget.Id(context);
        Remove(context, Latest(context).Where(recorded => recorded.Id == id));
        return AdminAnswer.EmptyAsync(context);
    }

    private async Task CountAsync(HttpContext context)
    {
        var found = await MatchingAsync(context);
        await AdminAnswer.WriteAsync(context, json =>
        {
            json.WriteNumber("count", found.Count);
            WriteDisabled(json, context);
        });
    }

    // The oldest first, as WireMock has it here.
    private async Task FindAsync(HttpContext context)
    {
        var found = await MatchingAsync(context);
        found.Reverse();
        await WriteRequestsAsync(context, found);
    }

    private async Task RemoveMatchingAsync(HttpContext context) =>
        await WriteRemovedAsync(context, await MatchingAsync(context));

    private async Task RemoveByMetadataAsync(HttpContext context)
    {
        var pattern = MetadataPattern.Read(await AdminBody.ReadAsync(context));
        await WriteRemovedAsync(context, [.. Latest(context).Where(recorded =>
            recorded.Slot.Outcome.Stub is { } stub && pattern.Matches(stub))]);
    }

    private Task WriteRemovedAsync(HttpContext context, List<RecordedRequest> removed)
    {
        Remove(context, removed);
        return AdminAnswer.WriteAsync(
            context, json => json.WriteArray("serveEvents", removed, recorded => RequestJson.WriteEvent(json, recorded)));
    }

    private Task WriteRequestsAsync(HttpContext context, List<RecordedRequest> requests) => AdminAnswer.WriteAsync(context, json =>
    {
        json.WriteArray("requests", requests, recorded => RequestJson.Write(json, recorded.Request, recorded.Protocol));
        WriteDisabled(json, context);
    });

    private async Task<List<RecordedRequest>> MatchingAsync(HttpContext context)
    {
        var pattern = await AdminBody.ReadPatternAsync(context);
        return Latest(context).FindAll(recorded => pattern.Matches(recorded.Request));
    }

    private List<RecordedRequest> Unmatched(HttpContext context) => Latest(context).FindAll(recorded => !recorded.WasMatched);

    private List<RecordedRequest> Latest(HttpContext context)
    {
        var recorded = target.Stubs(context).Recorded;
        recorded.Reverse();
        return recorded;
    }

    private void Remove(HttpContext context, IEnumerable<RecordedRequest> which) =>
        target.Stubs(context).Journal?.Remove(which.Select(recorded => recorded.Slot.Number).ToHashSet());

    private void WriteDisabled(Utf8JsonWriter json, HttpContext context) =>
        json.WriteBoolean("requestJournalDisabled", target.Stubs(context).Journal is null);
}
