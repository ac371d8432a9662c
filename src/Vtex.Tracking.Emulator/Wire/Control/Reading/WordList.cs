using Vtex.Tracking.Emulator.World.Services;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>The words that a field takes, and what each stands for. Case, spaces and accents do not count.</summary>
internal sealed class WordList<T>(IEnumerable<(string Word, T Meaning)> words)
    where T : struct
{
    private readonly (string Word, T Meaning)[] _words = [.. words];

    public T? Read(ObjectReader reader, string name, FaultList faults)
    {
        if (reader.Text(name) is not { } text)
            return null;
        foreach (var (word, meaning) in _words)
        {
            if (StatusNames.Same(word, text))
                return meaning;
        }

        faults.Add(reader.PathOf(name), $"must be one of: {string.Join(", ", _words.Select(entry => entry.Word))}.");
        return null;
    }
}
