namespace Vtex.Tracking.Emulator.Conformance;

/// <summary>What is wrong with an answer, and what is only doubtful: each once, however often it was met.</summary>
internal sealed class Remarks
{
    private const int Most = 5;

    private readonly List<string> _faults = [];
    private readonly List<string> _doubts = [];

    public IReadOnlyList<string> Faults => _faults;

    public IReadOnlyList<string> Doubts => _doubts;

    public void Fault(string words) => Add(_faults, words);

    public void Doubt(string words) => Add(_doubts, words);

    private static void Add(List<string> all, string words)
    {
        if (all.Count < Most && !all.Contains(words, StringComparer.Ordinal))
            all.Add(words);
    }
}
