using Vtex.Tracking.Emulator.World.Listing;
using Vtex.Tracking.Emulator.World.Services;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>The words that a list takes as its status, and which labels each stands for.</summary>
internal sealed class StatusFilter(IEnumerable<(string Word, int Label)> words)
{
    private readonly (string Word, int Label)[] _words = [.. words];

    public IEnumerable<string> Words => _words.Select(entry => entry.Word).Distinct();

    /// <summary>The labels for a word; null when the word is unknown.</summary>
    public LabelSet? Find(string word)
    {
        var labels = _words.Where(entry => StatusNames.Same(entry.Word, word)).Select(entry => entry.Label).ToList();
        return labels.Count == 0 ? null : LabelSet.Of(labels);
    }
}
