namespace Vtex.Tracking.Emulator.World.Customers;

/// <summary>A registered recipient.</summary>
internal sealed record Customer(int Id, DateTimeOffset Created, CustomerDetails Details);

/// <summary>A shipper's data of a recipient, address included.</summary>
internal sealed record CustomerDetails
{
    /// <summary>PF (a person) or PJ (a company).</summary>
    public required string LegalType { get; init; }

    public string? ExternalId { get; init; }

    public string? FirstName { get; init; }

    public string? LastName { get; init; }

    public string? Cpf { get; init; }

    public string? CompanyName { get; init; }

    public string? Cnpj { get; init; }

    public string? Email { get; init; }

    public string? PhoneAreaCode { get; init; }

    public string? PhoneNumber { get; init; }

    public required string Street { get; init; }

    public string? Number { get; init; }

    public string? Complement { get; init; }

    public string? Neighborhood { get; init; }

    public string? City { get; init; }

    public required string PostalCode { get; init; }

    public string? State { get; init; }
}
