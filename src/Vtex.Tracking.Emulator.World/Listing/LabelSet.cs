namespace Vtex.Tracking.Emulator.World;

/// <summary>Which labels a list asks for; the default value asks for all.</summary>
internal readonly record struct LabelSet
{
    private readonly uint _excluded;

    private LabelSet(uint excluded) => _excluded = excluded;

    public static LabelSet All => default;

    public static LabelSet Of(IEnumerable<int> labels) =>
        new(~labels.Aggregate(0u, (bits, label) => bits | (1u << label)));

    public LabelSet Without(int label) => new(_excluded | (1u << label));

    public bool Contains(int label) => (_excluded & (1u << label)) == 0;
}
