using System.Text.Json.Serialization;
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
            throw new RequestRefusedException(new Problem(StatusCodes.Status409Conflict, "The journal is off.", off.Message));
        }
    }

    private static Task ListAsync(HttpContext context, JournalSnapshot journal, RequestMatcher matcher)
    {
        var (from, limit) = PortionQuery.Read(context.Request);
        var matching = JournalSearch.Of(matcher, journal).Matching.SkipWhile(request => request.Slot.Number < from).ToList();
        var page = matching.Take(limit).ToList();
        var masker = Masker.Of(journal.Requests);
        var state = new JournalPageState(
            journal.Dropped, matching.Count > limit ? matching[limit].Slot.Number : null, page.Select(request => new JournalEntry(request, masker)));
        return ControlAnswer.WriteAsync(context, state);
    }

    private static Task CountAsync(HttpContext context, JournalSnapshot journal, RequestMatcher matcher)
    {
        var tally = JournalSearch.Of(matcher, journal);
        return ControlAnswer.WriteAsync(context, new JournalCountState(tally.Matching.Count, tally.Uncertain));
    }

    private Task Clear(HttpContext context, string? universe)
    {
        journals.Clear(universe);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}

/// <summary>A page of requests.</summary>
/// <param name="Dropped">The number of requests that were dropped from the journal.</param>
/// <param name="Next">The number at which the next page begins; null on the last one.</param>
/// <param name="Data">The requests.</param>
internal sealed record JournalPageState(long Dropped, long? Next, IEnumerable<JournalEntry> Data);

/// <summary>A number of requests, and how many more it may be.</summary>
internal sealed record JournalCountState(int Count, long Uncertain);

/// <summary>Source-generated serialization of the answers.</summary>
[JsonSerializable(typeof(JournalPageState))]
[JsonSerializable(typeof(JournalCountState))]
internal sealed partial class JournalJsonContext : JsonSerializerContext;

/// <summary>Reads a matcher of the control API.</summary>
internal sealed class MatcherReader(ObjectReader body)
{
    private const string InPatterns = ", in which * stands for any characters";

    private RequestMatcher _matcher = RequestMatcher.Create();

    public static RequestMatcher Read(ObjectReader body) => new MatcherReader(body).Read();

    private RequestMatcher Read()
    {
        if (body.Text("method", min: 1) is { } method)
            Add("method", all => all.UsingMethod(method));
        if (body.Text("path") is { } path)
            Add("path", all => all.WithPath(path));
        foreach (var (name, value) in body.TextMembers("query", InPatterns))
            Add($"query.{name}", all => all.WithParam(name, value));
        foreach (var (name, value) in body.TextMembers("headers", InPatterns))
            Add($"headers.{name}", all => all.WithHeader(name, value));
        foreach (var name in body.ShortTexts("withoutHeaders"))
            Add("withoutHeaders", all => all.WithoutHeader(name));
        if (body.Text("bodyContains") is { } text)
            Add("bodyContains", all => all.WithBodyContaining(text));
        foreach (var field in body.Members("json"))
            Add($"json.{field.Name}", all => all.WithJson(field.Name, field.Value));
        if (body.Int32("status", min: 0, max: 999) is { } status)
            Add("status", all => all.WithStatus(status));
        return _matcher;
    }

    // An exception of C# is a fault with a path in the control API.
    private void Add(string name, Func<RequestMatcher, RequestMatcher> add)
    {
        try
        {
            _matcher = add(_matcher);
        }
        catch (Exception wrong) when (wrong is ArgumentException or InvalidOperationException)
        {
            body.Fault(name, wrong.Message.Split(" (Parameter")[0]);
        }
    }
}
