namespace Vtex.Tracking.Emulator;

/// <summary>A package to give to the emulated carrier without a notification.</summary>
public sealed record NewParcel
{
    /// <summary>The hub's id of the package. Its ending may lay down the story; see <see cref="ParcelSuffix"/>.</summary>
    public required string PackageId { get; init; }

    /// <summary>The carrier's app, by its name without the version. The default is <c>carrier-app</c>.</summary>
    public string App { get; init; } = "carrier-app";

    /// <summary>The account whose package it is. The default is null: the name of the universe.</summary>
    public string? Account { get; init; }

    /// <summary>The workspace. The default is <c>master</c>.</summary>
    public string Workspace { get; init; } = "master";

    /// <summary>The order, if known. Its ending may lay down the story.</summary>
    public string? OrderId { get; init; }

    /// <summary>The number of the invoice, if known.</summary>
    public string? Invoice { get; init; }

    /// <summary>The sender's CEP. The default is null: the seed chooses a capital.</summary>
    public string? OriginPostalCode { get; init; }

    /// <summary>The recipient's CEP. The default is null: the seed chooses a capital.</summary>
    public string? DestinationPostalCode { get; init; }
}
