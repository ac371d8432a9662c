namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>What one value must be like, such as <c>equalTo</c>.</summary>
internal abstract class ValuePattern
{
    /// <summary>In WireMock's words, for people: the operator and what it takes.</summary>
    public abstract string Expectation { get; }

    /// <summary>How far a value is from this: 0 is a match, 1 has nothing in common with it.</summary>
    public abstract double Distance(MatchValue value);

    /// <summary>Whether the distance is 0.</summary>
    public virtual bool Matches(MatchValue value) => Distance(value) == 0;

    /// <summary>In what a value differs, for people. The name tells whether the value may be shown.</summary>
    public virtual string Difference(MatchValue value, string name) => Disclosure.IsSecret(name)
        ? $"{name}: {(value.Text is null ? "was absent" : "is not as expected; " + Disclosure.Hidden)}"
        : $"{name}: expected {Disclosure.Of(Expectation)}, was {Disclosure.Of(name, value.Text)}";

    protected static double Either(bool matches) => matches ? 0 : 1;
}
