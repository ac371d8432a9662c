using System.Globalization;
using Vtex.Tracking.Emulator.World.Brazil;

namespace Vtex.Tracking.Emulator.World.HubCalls;

/// <summary>Puts what the hub saw of an answer into one sentence.</summary>
internal static class CallMessages
{
    private const int MaxNames = 3;
    private const int MaxNameLength = 40;

    /// <summary>"answered 200 with all 5 numbers", or what is odd about the answer.</summary>
    public static string Of(string words, int asked, int leftOut, IReadOnlyCollection<string> notes)
    {
        var beginning = leftOut == 0
            ? $"{words} with {(asked == 1 ? "the number" : $"all {Count(asked, "number")}")}"
            : $"{words} but left out {Invariant(leftOut)} of {Count(asked, "number")}";
        if (notes.Count == 0)
            return beginning;
        return beginning + (leftOut == 0 ? ", but " : "; ") + string.Join("; ", notes);
    }

    public static string Count(int count, string thing) => $"{Invariant(count)} {thing}{(count == 1 ? "" : "s")}";

    /// <summary>The first few of names that an app told, so far as they look like ids.</summary>
    public static string Names(IReadOnlyCollection<string> names)
    {
        var shown = string.Join(", ", names.Take(MaxNames).Select(Name));
        return names.Count > MaxNames ? $"{shown} and {Invariant(names.Count - MaxNames)} more" : shown;
    }

    // What an app told unasked may be anything; the number of a person or an address is not repeated.
    private static string Name(string name) =>
        name.Length is > 0 and <= MaxNameLength
        && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.')
        && !CheckDigits.AreCpf(name)
            ? name
            : "one that does not look like an id";

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>The oddities of an answer: each kind once, with the ids for which it was noted.</summary>
internal sealed class AnswerNotes
{
    private readonly OrderedDictionary<string, List<string>> _ids = new(StringComparer.Ordinal);

    public IEnumerable<string> All => _ids.Select(note => $"{note.Key}: {CallMessages.Names(note.Value)}");

    /// <param name="what">What is odd, in plain words.</param>
    /// <param name="id">A package's id, or a number.</param>
    public void Add(string what, string id)
    {
        if (!_ids.TryGetValue(what, out var ids))
            _ids.Add(what, ids = []);
        if (ids.Count == 0 || ids[^1] != id)
            ids.Add(id);
    }
}
