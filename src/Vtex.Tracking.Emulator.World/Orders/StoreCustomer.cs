namespace Vtex.Tracking.Emulator;

/// <summary>The customer of an order in the store.</summary>
public sealed record StoreCustomer
{
    /// <summary>The e-mail. Orders show a masked alias in its place (documented).</summary>
    public string? Email { get; init; }

    /// <summary>The first name.</summary>
    public string? FirstName { get; init; }

    /// <summary>The last name.</summary>
    public string? LastName { get; init; }

    /// <summary>The type of the document, such as cpf.</summary>
    public string? DocumentType { get; init; }

    /// <summary>The document.</summary>
    public string? Document { get; init; }

    /// <summary>The telephone, with the country's code.</summary>
    public string? Phone { get; init; }

    /// <summary>The registered name of the company.</summary>
    public string? CorporateName { get; init; }

    /// <summary>The trade name of the company.</summary>
    public string? TradeName { get; init; }

    /// <summary>The CNPJ of the company.</summary>
    public string? CorporateDocument { get; init; }

    /// <summary>The state registration of the company.</summary>
    public string? StateInscription { get; init; }

    /// <summary>The telephone of the company.</summary>
    public string? CorporatePhone { get; init; }

    /// <summary>Gets whether the customer is a company.</summary>
    public bool IsCorporate { get; init; }

    /// <summary>The type, never a person's data.</summary>
    public override string ToString() => $"StoreCustomer {{ IsCorporate = {IsCorporate} }}";
}
