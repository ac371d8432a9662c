using Vtex.Tracking.Emulator.World.Account;
using Vtex.Tracking.Emulator.World.Brazil;
using Vtex.Tracking.Emulator.World.Text;

namespace Vtex.Tracking.Emulator;

/// <summary>A driver (Portador; "carrier" in the API). The fields are documented. Routes bring drivers, too, by their user names.</summary>
public sealed record DriverDetails : AccountSetting
{
    /// <summary>
    /// The user name in the app (Usuário de login). Required; no two drivers have the same. The platform makes it of the account's
    /// prefix, a hyphen and a name: without a hyphen, the prefix is put before it. It never changes.
    /// </summary>
    public required string Username { get; init; }

    /// <summary>The first name (Nome). Required on the platform; routes may leave it out.</summary>
    public string? FirstName { get; init; }

    /// <summary>The last name (Sobrenome). Required on the platform; routes may leave it out.</summary>
    public string? LastName { get; init; }

    /// <summary>The CPF. Information only.</summary>
    public string? Cpf { get; init; }

    /// <summary>The RG. Information only.</summary>
    public string? Rg { get; init; }

    /// <summary>The number of the social integration programme (P.I.S). Information only.</summary>
    public string? Pis { get; init; }

    /// <summary>The registration number (Matrícula). Information only.</summary>
    public string? Registration { get; init; }

    /// <summary>The address (Endereço). Information only.</summary>
    public string? Address { get; init; }

    /// <summary>The time zone (Fuso horário), in which recipients are told times: UTC-02:00, UTC-03:00, UTC-04:00 or UTC-05:00. Null for that of Brasília, UTC-03:00.</summary>
    public string? TimeZone { get; init; }

    /// <summary>The e-mail. Required on the platform: without it the driver cannot use the app; routes may leave it out.</summary>
    public string? Email { get; init; }

    /// <summary>The new password (Senha) for the app, of at least 6 characters (chosen by us). Null keeps the present one, and is what is read.</summary>
    public string? Password { get; init; }

    /// <summary>The area code (DDD) of the mobile.</summary>
    public string? MobileAreaCode { get; init; }

    /// <summary>The mobile (Celular).</summary>
    public string? Mobile { get; init; }

    /// <summary>The area code (DDD) of the telephone.</summary>
    public string? PhoneAreaCode { get; init; }

    /// <summary>The telephone (Telefone).</summary>
    public string? Phone { get; init; }

    /// <summary>The photo (Foto), which recipients are shown: an http or https address, or a picture as <c>data:image/png;base64,…</c> of at most 200,000 characters.</summary>
    public string? Photo { get; init; }

    /// <summary>The id in the shipper's own system (Código externo).</summary>
    public string? ExternalId { get; init; }

    /// <summary>The branch that the driver belongs to; null for none.</summary>
    public int? ShipperBranchId { get; init; }

    /// <summary>The carrier that the driver belongs to (chosen by us: the form has no such field, answers of the API do); null for none.</summary>
    public int? ShippingCompanyId { get; init; }

    /// <summary>Says whether the driver works (Ativo); null for true.</summary>
    public bool? IsActive { get; init; }

    internal override SettingKind Kind => SettingKind.Driver;

    internal override IEnumerable<string?> SearchTexts => [FirstName, LastName, $"{FirstName} {LastName}", Username];

    internal override bool? Active => IsActive != false;

    internal override string? Secret => Password;

    internal override AccountSetting InAccount(string prefix) =>
        Username is null or "" || Username.Contains('-', StringComparison.Ordinal) ? this : this with { Username = $"{prefix}-{Username}" };

    internal override AccountSetting WithoutSecret() => this with { Password = null };

    /// <summary>These details, with what the newer ones leave out taken from the older ones.</summary>
    internal DriverDetails Over(DriverDetails older) => new()
    {
        Username = Username,
        FirstName = FirstName ?? older.FirstName,
        LastName = LastName ?? older.LastName,
        Cpf = Cpf ?? older.Cpf,
        Rg = Rg ?? older.Rg,
        Pis = Pis ?? older.Pis,
        Registration = Registration ?? older.Registration,
        Address = Address ?? older.Address,
        TimeZone = TimeZone ?? older.TimeZone,
        Email = Email ?? older.Email,
        Password = Password ?? older.Password,
        MobileAreaCode = MobileAreaCode ?? older.MobileAreaCode,
        Mobile = Mobile ?? older.Mobile,
        PhoneAreaCode = PhoneAreaCode ?? older.PhoneAreaCode,
        Phone = Phone ?? older.Phone,
        Photo = Photo ?? older.Photo,
        ExternalId = ExternalId ?? older.ExternalId,
        ShipperBranchId = ShipperBranchId ?? older.ShipperBranchId,
        ShippingCompanyId = ShippingCompanyId ?? older.ShippingCompanyId,
        IsActive = IsActive ?? older.IsActive,
    };

    internal override IEnumerable<SettingFault> OwnFaults() =>
    [
        .. SettingChecks.Required("username", Username),
        .. Username is { Length: > 0 } && PathSegment.FindFault(Username) is { } odd ? [new SettingFault("username", odd)] : Array.Empty<SettingFault>(),
        .. SettingChecks.Required("firstName", FirstName),
        .. SettingChecks.Required("lastName", LastName),
        .. SettingChecks.Required("email", Email),
        .. SettingChecks.Email("email", Email),
        .. SettingChecks.Cpf("cpf", Cpf),
        .. SettingChecks.OneOf("timeZone", TimeZone, BrazilianZones.All),
        .. SettingChecks.Picture("photo", Photo),
        .. PasswordRule.Check(Password),
    ];
}
