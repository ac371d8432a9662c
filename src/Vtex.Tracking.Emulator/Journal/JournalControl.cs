using System.Text.Json;
using Vtex.Tracking.Emulator.Wire;

namespace Vtex.Tracking.Emulator.Journal;

/// <summary>The control API of the journals: lists, searches, counts and clears recorded requests.</summary>
internal sealed class JournalControl(JournalRegistry journals)
{
    public void Map(ControlRoutes routes)
    {
        Map(routes, "/_emulator/requests", _ => null);
        Map(routes, "/_emulator/universes/{universe}/requests", ControlTarget.UniverseName);
    }

    private void Map(ControlRoutes routes, string path, Func<HttpContext, string?> universeOf)
    {
        routes.MapGet(path, context => ListAsync(context, Read(universeOf(context)), RequestMatcher.Create()), PortionQuery.Names);
        routes.MapPost($"{path}/search", async context => await ListAsync(
            context, Read(universeOf(context)), await ControlBody.ReadAsync(context, MatcherReader.Read, strict: true)), PortionQuery.Names);
        routes.MapPost($"{path}/count", async context => await CountAsync(
            context, Read(universeOf(context)), await ControlBody.ReadAsync(context, MatcherReader.Read, strict: true)));
        routes.MapDelete(path, context => Clear(context, universeOf(context)));
    }

    private JournalSnapshot Read(string? universe)
    {
        try
        {
            return journals.Read(universe);
        }
        catch (InvalidOperationException off)
        {
            throw new RequestRefusedException(new Problem { Title = "The journal is off.", Status = StatusCodes.Status409Conflict, Detail = off.Message });
        }
    }

    private static Task ListAsync(HttpContext context, JournalSnapshot journal, RequestMatcher matcher)
    {
        var (from, limit) = PortionQuery.Read(context.Request);
        var matching = JournalSearch.Of(matcher, journal).Matching.SkipWhile(request => request.Slot.Number < from).ToList();
        var page = matching.Take(limit).ToList();
        var masker = Masker.Of(journal.Requests);
        return WrittenAnswer.WriteObjectAsync(context, json =>
        {
            json.WriteNumber("dropped", journal.Dropped);
            if (matching.Count > limit)
                json.WriteNumber("next", matching[limit].Slot.Number);
            json.WriteArray("data", page, request => Write(json, new JournalEntry(request, masker)));
        });
    }

    private static Task CountAsync(HttpContext context, JournalSnapshot journal, RequestMatcher matcher)
    {
        var tally = JournalSearch.Of(matcher, journal);
        return WrittenAnswer.WriteObjectAsync(context, json =>
        {
            json.WriteNumber("count", tally.Matching.Count);
            json.WriteNumber("uncertain", tally.Uncertain);
        });
    }

    private Task Clear(HttpContext context, string? universe)
    {
        journals.Clear(universe);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private static void Write(Utf8JsonWriter json, JournalEntry entry)
    {
        json.WriteStartObject();
        json.WriteNumber("number", entry.Number);
        json.WriteUtc("received", entry.Received);
        json.WriteText("universe", entry.Universe);
        json.WriteString("method", entry.Method);
        json.WriteString("url", entry.Url);
        json.WriteStartObject("headers");
        foreach (var (name, value) in entry.Headers)
            json.WriteString(name, value);
        json.WriteEndObject();
        json.WriteString("body", entry.Body);
        json.WriteBoolean("isBodyCut", entry.IsBodyCut);
        json.WriteBoolean("areHeadersCut", entry.AreHeadersCut);
        json.WriteText("clientIp", entry.ClientIp);
        json.WriteString("answeredBy", entry.AnsweredBy.ToString());
        json.WriteText("answerName", entry.AnswerName);
        json.WriteNumber("status", entry.Status);
        json.WriteSpan("took", entry.Took);
        json.WriteEndObject();
    }
}

/// <summary>Reads a matcher of the control API.</summary>
internal static class MatcherReader
{
    public static RequestMatcher Read(ObjectReader body)
    {
        var matcher = RequestMatcher.Create();
        matcher = Add(matcher, body.Text("method", min: 1), body.PathOf("method"), body.Faults, static (all, method) => all.UsingMethod(method));
        matcher = Add(matcher, body.Text("path"), body.PathOf("path"), body.Faults, static (all, path) => all.WithPath(path));
        matcher = AddTexts(matcher, body, "query", static (all, name, value) => all.WithParam(name, value));
        matcher = AddTexts(matcher, body, "headers", static (all, name, value) => all.WithHeader(name, value));
        foreach (var name in body.ShortTexts("withoutHeaders"))
            matcher = Add(matcher, name, body.PathOf("withoutHeaders"), body.Faults, static (all, absent) => all.WithoutHeader(absent));
        matcher = Add(matcher, body.Text("bodyContains"), body.PathOf("bodyContains"), body.Faults, static (all, text) => all.WithBodyContaining(text));
        foreach (var field in Fields(body, "json"))
            matcher = Add(matcher, field.Name, $"{body.PathOf("json")}.{field.Name}", body.Faults, (all, path) => all.WithJson(path, field.Value));
        if (body.Int32("status", min: 0, max: 999) is { } status)
            matcher = Add(matcher, "", body.PathOf("status"), body.Faults, (all, _) => all.WithStatus(status));
        return matcher;
    }

    private static RequestMatcher AddTexts(
        RequestMatcher matcher, ObjectReader body, string name, Func<RequestMatcher, string, string, RequestMatcher> add)
    {
        foreach (var field in Fields(body, name))
        {
            var path = $"{body.PathOf(name)}.{field.Name}";
            if (field.Value.ValueKind == JsonValueKind.String && JsonKind.TryGetText(field.Value, out var text))
                matcher = Add(matcher, text, path, body.Faults, (all, value) => add(all, field.Name, value));
            else
                body.Faults.Add(path, JsonKind.NotText(field.Value, ", in which * stands for any characters"));
        }

        return matcher;
    }

    // An exception of C# is a fault with a path in the control API.
    private static RequestMatcher Add<T>(
        RequestMatcher matcher, T? value, string path, FaultList faults, Func<RequestMatcher, T, RequestMatcher> add)
        where T : class
    {
        if (value is null)
            return matcher;
        try
        {
            return add(matcher, value);
        }
        catch (Exception wrong) when (wrong is ArgumentException or InvalidOperationException)
        {
            faults.Add(path, wrong.Message.Split(" (Parameter")[0]);
            return matcher;
        }
    }

    private static JsonElement.ObjectEnumerator Fields(ObjectReader body, string name)
    {
        if (body.Field(name) is not { } field)
            return default;
        if (field.ValueKind == JsonValueKind.Object)
            return field.EnumerateObject();
        body.Fault(name, $"must be an object, is {JsonKind.Of(field)}.");
        return default;
    }
}
