namespace Vtex.Tracking.Emulator;

/// <summary>The address of delivery of an order in the store.</summary>
public sealed record StoreAddress
{
    /// <summary>The type, such as residential or pickup. The default is residential.</summary>
    public string AddressType { get; init; } = "residential";

    /// <summary>The name of the recipient.</summary>
    public string? ReceiverName { get; init; }

    /// <summary>The id of the address.</summary>
    public string? AddressId { get; init; }

    /// <summary>The CEP.</summary>
    public string? PostalCode { get; init; }

    /// <summary>The city.</summary>
    public string? City { get; init; }

    /// <summary>The state: its code of two letters, or its name.</summary>
    public string? State { get; init; }

    /// <summary>The country, by its code of three letters. The default is BRA.</summary>
    public string Country { get; init; } = "BRA";

    /// <summary>The street.</summary>
    public string? Street { get; init; }

    /// <summary>The number.</summary>
    public string? Number { get; init; }

    /// <summary>The neighbourhood.</summary>
    public string? Neighborhood { get; init; }

    /// <summary>The complement.</summary>
    public string? Complement { get; init; }

    /// <summary>The reference.</summary>
    public string? Reference { get; init; }

    /// <summary>The latitude, in degrees.</summary>
    public double? Latitude { get; init; }

    /// <summary>The longitude, in degrees.</summary>
    public double? Longitude { get; init; }

    /// <summary>The type, never a person's data.</summary>
    public override string ToString() => $"StoreAddress {{ AddressType = {AddressType} }}";
}
