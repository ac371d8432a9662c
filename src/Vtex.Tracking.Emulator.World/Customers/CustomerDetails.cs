using Vtex.Tracking.Emulator.World.Account;

namespace Vtex.Tracking.Emulator;

/// <summary>
/// A recipient (Cliente), address included. Services bring their own: one with the shipper's own id is known again by it, any
/// other is registered anew (documented).
/// </summary>
public sealed record CustomerDetails : AccountSetting
{
    /// <summary>The type (Tipo): PF (a person) or PJ (a company). Required.</summary>
    public required string LegalType { get; init; }

    /// <summary>The shipper's own id (Código externo); no two have the same.</summary>
    public string? ExternalId { get; init; }

    /// <summary>The first name (Nome) of a person.</summary>
    public string? FirstName { get; init; }

    /// <summary>The last name (Sobrenome) of a person.</summary>
    public string? LastName { get; init; }

    /// <summary>The CPF of a person.</summary>
    public string? Cpf { get; init; }

    /// <summary>The registered name (Razão social) of a company.</summary>
    public string? CompanyName { get; init; }

    /// <summary>The CNPJ of a company.</summary>
    public string? Cnpj { get; init; }

    /// <summary>The e-mail. Required on the platform; services may leave it out.</summary>
    public string? Email { get; init; }

    /// <summary>The area code (DDD) of the telephone.</summary>
    public string? PhoneAreaCode { get; init; }

    /// <summary>The telephone (Telefone).</summary>
    public string? PhoneNumber { get; init; }

    /// <summary>The street (Endereço). Required.</summary>
    public required string Street { get; init; }

    /// <summary>The number (Número).</summary>
    public string? Number { get; init; }

    /// <summary>The complement (Complemento).</summary>
    public string? Complement { get; init; }

    /// <summary>The neighbourhood (Bairro).</summary>
    public string? Neighborhood { get; init; }

    /// <summary>The city (Cidade).</summary>
    public string? City { get; init; }

    /// <summary>The CEP. Required.</summary>
    public required string PostalCode { get; init; }

    /// <summary>The two letters of the state (Estado).</summary>
    public string? State { get; init; }

    /// <summary>The country (País); null for Brazil.</summary>
    public string? Country { get; init; }

    internal override SettingKind Kind => SettingKind.Customer;

    internal override IEnumerable<string?> SearchTexts => [FirstName, LastName, FullName, Cpf, CompanyName, Cnpj, Email];

    /// <summary>The name of the person or the company.</summary>
    internal string FullName => LegalType == "PJ" ? CompanyName ?? "" : $"{FirstName} {LastName}".Trim();

    internal override IEnumerable<SettingFault> OwnFaults() =>
    [
        .. SettingChecks.LegalType("legalType", LegalType),
        .. LegalType == "PF"
            ? SettingChecks.Required("firstName", FirstName).Concat(SettingChecks.Required("lastName", LastName))
            : SettingChecks.Required("companyName", CompanyName),
        .. SettingChecks.Required("email", Email),
        .. SettingChecks.Email("email", Email),
        .. SettingChecks.Cpf("cpf", Cpf),
        .. SettingChecks.Cnpj("cnpj", Cnpj),
        .. SettingChecks.Required("street", Street),
        .. SettingChecks.Required("postalCode", PostalCode),
        .. SettingChecks.PostalCode("postalCode", PostalCode),
        .. SettingChecks.State("state", State),
    ];
}
