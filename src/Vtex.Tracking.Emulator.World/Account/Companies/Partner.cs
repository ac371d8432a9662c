using Vtex.Tracking.Emulator.World.Account;

namespace Vtex.Tracking.Emulator;

/// <summary>A partner (Parceiro). Its users see its own routes and data, in reports only.</summary>
public sealed record Partner : AccountSetting
{
    /// <summary>The name (Nome do Parceiro). Required (chosen by us).</summary>
    public required string Name { get; init; }

    /// <summary>The CNPJ, by which services name the partner; no two partners have the same.</summary>
    public string? Cnpj { get; init; }

    /// <summary>Says whether it is in use (Ativo). The default is true.</summary>
    public bool IsActive { get; init; } = true;

    internal override SettingKind Kind => SettingKind.Partner;

    internal override IEnumerable<string?> SearchTexts => [Name, Cnpj];

    internal override bool? Active => IsActive;

    internal override IEnumerable<SettingFault> OwnFaults() =>
        [.. SettingChecks.Required("name", Name), .. SettingChecks.Cnpj("cnpj", Cnpj)];
}
