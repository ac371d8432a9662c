namespace Vtex.Tracking.Emulator;

/// <summary>A known issue of the real store that a universe can be made to have.</summary>
public sealed record Quirk
{
    internal Quirk(string id, string effect, string source) => (Id, Effect, Source) = (id, effect, source);

    /// <summary>The id, such as <c>ki-409225</c>: the number of the known issue, where it has one.</summary>
    public string Id { get; }

    /// <summary>The effect: what goes wrong while it is switched on.</summary>
    public string Effect { get; }

    /// <summary>The source: the known issue, and whether it is open (backlog) or fixed, as published.</summary>
    public string Source { get; }

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
