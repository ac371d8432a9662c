using Vtex.Tracking.Emulator.World.Account;

namespace Vtex.Tracking.Emulator;

/// <summary>An agency (Agência): a brand, in whose name recipients are told. Its fields are documented.</summary>
public sealed record Agency : AccountSetting
{
    /// <summary>The name (Nome). Required (chosen by us).</summary>
    public required string Name { get; init; }

    /// <summary>The CNPJ, by which the platform searches although its form has none; null when it is not known.</summary>
    public string? Cnpj { get; init; }

    /// <summary>
    /// The logo (Logotipo): an http or https address, or a picture as <c>data:image/png;base64,…</c> of at most 200,000 characters
    /// (chosen by us). Null when there is none.
    /// </summary>
    public string? Logo { get; init; }

    /// <summary>The colour (Cor) of the header of the recipient's page, as RGB, HEX or HSL of CSS, such as <c>#0a7d4f</c>; null for the platform's own.</summary>
    public string? Color { get; init; }

    /// <summary>Says whether the agency is in use (Ativo). The default is true.</summary>
    public bool IsActive { get; init; } = true;

    internal override SettingKind Kind => SettingKind.Agency;

    internal override IEnumerable<string?> SearchTexts => [Name, Cnpj];

    internal override bool? Active => IsActive;

    internal override IEnumerable<SettingFault> OwnFaults() =>
    [
        .. SettingChecks.Required("name", Name),
        .. SettingChecks.Cnpj("cnpj", Cnpj),
        .. SettingChecks.Picture("logo", Logo),
        .. SettingChecks.Unless(Color is null || CssColor.IsValid(Color), "color", "must be a colour such as #0a7d4f, rgb(10, 125, 79) or hsl(156, 85%, 26%)."),
    ];
}
