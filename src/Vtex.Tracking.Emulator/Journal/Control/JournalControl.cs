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
        var matching = Tally.Of(matcher, journal).Matching.SkipWhile(request => request.Slot.Number < from).ToList();
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
        var tally = Tally.Of(matcher, journal);
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
