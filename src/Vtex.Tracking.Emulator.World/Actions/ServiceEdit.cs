using Vtex.Tracking.Emulator.World.Services;

namespace Vtex.Tracking.Emulator;

/// <summary>New values for a service; what is null stays as it is.</summary>
public sealed record ServiceEdit
{
    /// <summary>The invoice number.</summary>
    public string? Invoice { get; init; }

    /// <summary>The invoice's series.</summary>
    public string? InvoiceSerie { get; init; }

    /// <summary>The order number.</summary>
    public string? OrderNumber { get; init; }

    /// <summary>The description.</summary>
    public string? Description { get; init; }

    /// <summary>The street of the address.</summary>
    public string? Street { get; init; }

    /// <summary>The number of the address.</summary>
    public string? Number { get; init; }

    /// <summary>The complement of the address.</summary>
    public string? Complement { get; init; }

    /// <summary>The neighbourhood of the address.</summary>
    public string? Neighborhood { get; init; }

    /// <summary>The city of the address.</summary>
    public string? City { get; init; }

    /// <summary>The CEP of the address.</summary>
    public string? PostalCode { get; init; }

    /// <summary>The two-letter code of the state.</summary>
    public string? State { get; init; }

    /// <summary>The id of the agency in whose name the recipient is told.</summary>
    public int? AgencyId { get; init; }

    internal ServiceDetails Over(ServiceDetails old) => old with
    {
        Invoice = Invoice ?? old.Invoice,
        InvoiceSerie = InvoiceSerie ?? old.InvoiceSerie,
        OrderNumber = OrderNumber ?? old.OrderNumber,
        Description = Description ?? old.Description,
        AgencyId = AgencyId ?? old.AgencyId,
        Customer = old.Customer with
        {
            Street = Street ?? old.Customer.Street,
            Number = Number ?? old.Customer.Number,
            Complement = Complement ?? old.Customer.Complement,
            Neighborhood = Neighborhood ?? old.Customer.Neighborhood,
            City = City ?? old.Customer.City,
            PostalCode = PostalCode ?? old.Customer.PostalCode,
            State = State ?? old.Customer.State,
        },
    };
}
