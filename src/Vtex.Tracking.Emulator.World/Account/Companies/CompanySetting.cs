using Vtex.Tracking.Emulator.World.Account;

namespace Vtex.Tracking.Emulator;

/// <summary>The fields that branches and carriers have in common. They are documented; which are required is chosen by us.</summary>
public abstract record CompanySetting : AccountSetting
{
    private protected CompanySetting()
    {
    }

    /// <summary>The type (Tipo): PJ for a company, PF for a person. The default is PJ.</summary>
    public string LegalType { get; init; } = "PJ";

    /// <summary>The registered name (Razão social) of a company. Required of one.</summary>
    public string? CompanyName { get; init; }

    /// <summary>The trade name (Nome fantasia) of a company.</summary>
    public string? TradeName { get; init; }

    /// <summary>The prefix (Prefixo) of a company.</summary>
    public string? Prefix { get; init; }

    /// <summary>The CNPJ of a company. Required of one; no two have the same.</summary>
    public string? Cnpj { get; init; }

    /// <summary>The state registration (Inscrição Estadual) of a company.</summary>
    public string? StateRegistration { get; init; }

    /// <summary>The municipal registration (Inscrição Municipal) of a company.</summary>
    public string? MunicipalRegistration { get; init; }

    /// <summary>The name (Nome) of a person. Required of one.</summary>
    public string? Name { get; init; }

    /// <summary>The CPF of a person. Required of one; no two have the same.</summary>
    public string? Cpf { get; init; }

    /// <summary>The contact's name (Nome contato).</summary>
    public string? ContactName { get; init; }

    /// <summary>The e-mail.</summary>
    public string? Email { get; init; }

    /// <summary>The telephone (Telefone).</summary>
    public string? Phone { get; init; }

    /// <summary>The mobile (Celular).</summary>
    public string? Mobile { get; init; }

    /// <summary>Says whether it is in use (Ativo). The default is true.</summary>
    public bool IsActive { get; init; } = true;

    /// <summary>The address; null when it is not known.</summary>
    public PostalAddress? Address { get; init; }

    /// <summary>The name that people know it by.</summary>
    internal string DisplayName => TradeName ?? CompanyName ?? Name ?? "";

    /// <summary>The CNPJ or CPF.</summary>
    internal string? Document => Cnpj ?? Cpf;

    internal override IEnumerable<string?> SearchTexts => [CompanyName, TradeName, Name, Cnpj];

    internal override bool? Active => IsActive;

    internal override IEnumerable<SettingFault> OwnFaults() =>
    [
        .. SettingChecks.LegalType("legalType", LegalType),
        .. LegalType == "PF"
            ? SettingChecks.Required("name", Name).Concat(SettingChecks.Required("cpf", Cpf))
            : SettingChecks.Required("companyName", CompanyName).Concat(SettingChecks.Required("cnpj", Cnpj)),
        .. SettingChecks.Cnpj("cnpj", Cnpj),
        .. SettingChecks.Cpf("cpf", Cpf),
        .. SettingChecks.Email("email", Email),
        .. Address?.Faults() ?? [],
    ];
}
