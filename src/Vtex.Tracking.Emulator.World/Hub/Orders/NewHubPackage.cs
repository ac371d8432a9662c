namespace Vtex.Tracking.Emulator;

/// <summary>A package that is to be sent.</summary>
public sealed record NewHubPackage
{
    /// <summary>The id; unique in the universe. The default is null: one made from the seed, the order and the place in it.</summary>
    public string? Id { get; init; }

    /// <summary>The items. The default is one.</summary>
    public IReadOnlyList<HubItem> Items { get; init; } = [new("1", "Produto de teste", 1)];

    /// <summary>Its size and weight.</summary>
    public HubDimension Dimension { get; init; } = new(12, 30, 20, 1350);
}
