namespace Vtex.Tracking.Emulator.World.Services;

/// <summary>A shipper's data of a service.</summary>
internal sealed record ServiceDetails
{
    public required string Type { get; init; }

    public required CustomerDetails Customer { get; init; }

    public string? Invoice { get; init; }

    public string? InvoiceSerie { get; init; }

    public string? OrderNumber { get; init; }

    public string? Description { get; init; }

    public string? Sender { get; init; }

    public string? HighLighter { get; init; }

    public string? PartnerCnpj { get; init; }

    public string? CarrierCnpj { get; init; }

    public string? BranchCnpj { get; init; }

    public int? ShippingCompanyId { get; init; }

    public string? ExternalId { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    public ServiceScheduling? Scheduling { get; init; }

    public string? PackingList { get; init; }

    public DateTimeOffset? PackingListTime { get; init; }

    public DateTimeOffset? IntegrationTime { get; init; }

    /// <summary>The freight of the service.</summary>
    public int? FreightId { get; init; }

    /// <summary>The minutes at the address; null for those of the universe's options.</summary>
    public int? ServiceMinutes { get; init; }

    /// <summary>The weight of all packages, in kilograms.</summary>
    public double? Weight { get; init; }

    /// <summary>The amount to receive at the door, in reais.</summary>
    public double? AmountToReceive { get; init; }

    /// <summary>The agency in whose name the recipient is told; null for the first one.</summary>
    public int? AgencyId { get; init; }
}

/// <summary>The time at which a service should take place, as recipient and shipper agreed.</summary>
internal sealed record ServiceScheduling
{
    public DateTimeOffset? CustomerTime { get; init; }

    public DateTimeOffset? ShipperTime { get; init; }

    public bool? Morning { get; init; }

    public bool? Afternoon { get; init; }

    public bool? Night { get; init; }

    public int? Origin { get; init; }
}
