namespace Vtex.Tracking.Emulator.World;

/// <summary>What a shipper told about a driver ("carrier" in the API) when it scheduled a route.</summary>
internal sealed record DriverDetails
{
    public required string Username { get; init; }

    public string? FirstName { get; init; }

    public string? LastName { get; init; }

    public string? Cpf { get; init; }

    public string? Rg { get; init; }

    public string? Email { get; init; }

    public string? MobileAreaCode { get; init; }

    public string? Mobile { get; init; }

    public string? PhoneAreaCode { get; init; }

    public string? Phone { get; init; }

    public string? ExternalId { get; init; }

    public int? ShipperBranchId { get; init; }

    public int? ShippingCompanyId { get; init; }

    /// <summary>These details, with what the newer ones leave out taken from the older ones.</summary>
    public DriverDetails Over(DriverDetails older) => new()
    {
        Username = Username,
        FirstName = FirstName ?? older.FirstName,
        LastName = LastName ?? older.LastName,
        Cpf = Cpf ?? older.Cpf,
        Rg = Rg ?? older.Rg,
        Email = Email ?? older.Email,
        MobileAreaCode = MobileAreaCode ?? older.MobileAreaCode,
        Mobile = Mobile ?? older.Mobile,
        PhoneAreaCode = PhoneAreaCode ?? older.PhoneAreaCode,
        Phone = Phone ?? older.Phone,
        ExternalId = ExternalId ?? older.ExternalId,
        ShipperBranchId = ShipperBranchId ?? older.ShipperBranchId,
        ShippingCompanyId = ShippingCompanyId ?? older.ShippingCompanyId,
    };
}
