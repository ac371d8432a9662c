namespace Erp;

/// <summary>A line of a file of orders: an item, and the order that it belongs to.</summary>
internal sealed record OrderLine
{
    public required string Order { get; init; }

    public required string FirstName { get; init; }

    public required string LastName { get; init; }

    public required string Cpf { get; init; }

    public required string Email { get; init; }

    public required string Phone { get; init; }

    public required string PostalCode { get; init; }

    public required string Street { get; init; }

    public required string Number { get; init; }

    public required string Complement { get; init; }

    public required string Neighborhood { get; init; }

    public required string City { get; init; }

    public required string State { get; init; }

    public required string Sku { get; init; }

    public required int Quantity { get; init; }

    /// <summary>Gets the price of one unit, in reais.</summary>
    public required decimal Price { get; init; }

    /// <summary>Gets the freight of the item, in reais.</summary>
    public required decimal Freight { get; init; }

    public required string Sla { get; init; }

    public required string InvoiceKey { get; init; }
}
