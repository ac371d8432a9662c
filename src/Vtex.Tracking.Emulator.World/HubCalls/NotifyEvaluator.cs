using Vtex.Tracking.Emulator.World.Hub;

namespace Vtex.Tracking.Emulator.World.HubCalls;

/// <summary>Evaluates an answer to a notification.</summary>
internal sealed class NotifyEvaluator
{
    private readonly List<NotifiedPackage> _given = [];
    private readonly AnswerNotes _notes = new();
    private readonly Dictionary<string, NotifiedPackage> _own = new(StringComparer.Ordinal);
    private readonly Func<string, HubPackage?> _known;

    /// <param name="answer">What the carrier answered.</param>
    /// <param name="order">The order that it was told of.</param>
    /// <param name="asked">The packages that it was told of.</param>
    /// <param name="known">Finds the package that a number belongs to already, by <see cref="CarrierNumber.Folded"/>.</param>
    public NotifyEvaluator(CarrierAnswer<NotifyContent> answer, HubOrder order, IReadOnlyList<HubPackage> asked, Func<string, HubPackage?> known)
    {
        _known = known;
        var told = answer.Content!.Packages;
        foreach (var package in asked)
        {
            if (told.TryGetValue(package.Id, out var found) && found.Number is { } number)
                Take(package.Id, number, found);
        }

        foreach (var (path, fault) in OrderTexts.Faults(order))
            _notes.Add(new CallNote(CallNoteKind.OrderText) { Text = fault, Detail = path }, order.OrderId);
        Report = new CallReport(
            answer.Result, asked.Count - _given.Count, [.. answer.Notes, .. Unasked(told, asked), .. _notes.All, .. WithoutUrl(told)]);
    }

    /// <summary>The packages that got a number.</summary>
    public IReadOnlyList<NotifiedPackage> Given => _given;

    public CallReport Report { get; }

    private void Take(string id, string given, NotifyResult found)
    {
        foreach (var fault in CarrierNumber.Faults(given))
            _notes.Add(new CallNote(CallNoteKind.OddNumber) { Number = fault }, id);
        if (CarrierNumber.Usable(given) is not { } number)
            return;

        var folded = CarrierNumber.Folded(number);
        var other = _own.TryGetValue(folded, out var own) ? own.Number : _known(folded)?.TrackingNumber;
        if (other is not null)
            _notes.Add(new CallNote(other == number ? CallNoteKind.SameNumber : CallNoteKind.SimilarNumber), id);
        var package = new NotifiedPackage(id, number, Url(id, found.Url), found.NotificationId);
        _own.TryAdd(folded, package);
        _given.Add(package);
    }

    // The address becomes a link: one of another scheme, such as javascript:, is not taken.
    private string? Url(string id, string? given)
    {
        if (given is null)
            return null;
        var url = given.Trim();
        if (Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
            return url;
        _notes.Add(new CallNote(CallNoteKind.NotHttpUrl), id);
        return null;
    }

    private static IEnumerable<CallNote> Unasked(IReadOnlyDictionary<string, NotifyResult> told, IReadOnlyList<HubPackage> asked)
    {
        var ids = asked.Select(package => package.Id).ToHashSet(StringComparer.Ordinal);
        if (told.Keys.Where(id => !ids.Contains(id)).ToList() is { Count: > 0 } unasked)
            yield return new CallNote(CallNoteKind.PackageNotNotified) { Count = unasked.Count }.At(unasked);
    }

    private IEnumerable<CallNote> WithoutUrl(IReadOnlyDictionary<string, NotifyResult> told)
    {
        if (_given.Count(package => told[package.PackageId].Url is null) is > 0 and var bare)
            yield return new CallNote(CallNoteKind.NoUrl) { Count = bare };
    }
}

/// <summary>The oddities of an answer: each once, with the ids for which it was noted.</summary>
internal sealed class AnswerNotes
{
    private readonly OrderedDictionary<CallNote, List<string>> _ids = [];

    public IEnumerable<CallNote> All => _ids.Select(note => note.Key.At(note.Value));

    /// <param name="what">What is odd.</param>
    /// <param name="id">A package's id, or a number.</param>
    public void Add(CallNote what, string id)
    {
        if (!_ids.TryGetValue(what, out var ids))
            _ids.Add(what, ids = []);
        if (ids.Count == 0 || ids[^1] != id)
            ids.Add(id);
    }
}
