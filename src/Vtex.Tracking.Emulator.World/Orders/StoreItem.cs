namespace Vtex.Tracking.Emulator;

/// <summary>An item of an order in the store. Amounts of money are in cents.</summary>
/// <param name="Id">The SKU.</param>
/// <param name="Quantity">The number of units.</param>
/// <param name="Price">The price of one unit; null when it was not given.</param>
public sealed record StoreItem(string Id, int Quantity, long? Price = null)
{
    /// <summary>The name. The default is null: the SKU.</summary>
    public string? Name { get; init; }

    /// <summary>The seller. The default is 1.</summary>
    public string Seller { get; init; } = "1";

    /// <summary>The reference code. The default is null.</summary>
    public string? RefId { get; init; }

    /// <summary>The address of a picture. The default is null.</summary>
    public string? ImageUrl { get; init; }

    /// <summary>The weight of one unit, in grams. The default is null.</summary>
    public double? Weight { get; init; }

    /// <summary>The unit in which it is sold. The default is <c>un</c>.</summary>
    public string MeasurementUnit { get; init; } = "un";

    /// <summary>The number of units of measure in one unit. The default is 1.</summary>
    public int UnitMultiplier { get; init; } = 1;

    /// <summary>Gets whether it is a gift. The default is false.</summary>
    public bool IsGift { get; init; }

    /// <summary>The commission of the marketplace on it. The default is 0.</summary>
    public int Commission { get; init; }

    /// <summary>The commission of the marketplace on its freight. The default is 0.</summary>
    public int FreightCommission { get; init; }
}
