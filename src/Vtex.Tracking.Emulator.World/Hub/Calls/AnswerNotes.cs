namespace Vtex.Tracking.Emulator.World;

/// <summary>What is odd about an answer: each kind once, with the ids of which it was noted.</summary>
internal sealed class AnswerNotes
{
    private readonly OrderedDictionary<string, List<string>> _ids = new(StringComparer.Ordinal);

    public IEnumerable<string> All => _ids.Select(note => $"{note.Key}: {HubWords.Names(note.Value)}");

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
