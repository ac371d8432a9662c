namespace Vtex.Tracking;

/// <summary>Specifies on whose behalf an external order is placed or authorized. What is null comes from the options.</summary>
public sealed class PlacementOptions
{
    /// <summary>
    /// Gets or sets the affiliate: three letters, such as MKP. The default is null: <see cref="VtexOrdersOptions.AffiliateId"/>.
    /// It must be the same in all four steps (from the guides), for it is a part of the order's id.
    /// </summary>
    public string? AffiliateId { get; set; }

    /// <summary>Gets or sets the sales channel. The default is null: that of the affiliate.</summary>
    public string? SalesChannel { get; set; }

    internal static bool IsAffiliate(string text) =>
        text.Length == 3 && text.All(character => character is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z'));
}
