using Vtex.Tracking.Emulator.World.Account;

namespace Vtex.Tracking.Emulator;

/// <summary>A vehicle (Veículo).</summary>
/// <param name="Type">The type (Tipo): caminhão, carro or moto (documented).</param>
/// <param name="Plate">The plate (Placa), old (<c>ABC-1234</c>) or Mercosul (<c>ABC1D23</c>); no two vehicles have the same (chosen by us).</param>
public sealed record Vehicle(string Type, string Plate) : AccountSetting
{
    /// <summary>Says whether it is in use (Ativo). The default is true.</summary>
    public bool IsActive { get; init; } = true;

    internal override SettingKind Kind => SettingKind.Vehicle;

    internal override IEnumerable<string?> SearchTexts => [Type, Plate, BarePlate(Plate)];

    internal override bool? Active => IsActive;

    internal override IEnumerable<SettingFault> OwnFaults() =>
    [
        .. SettingChecks.Required("type", Type),
        .. SettingChecks.OneOf("type", Type, VehicleTypes.All),
        .. SettingChecks.Unless(IsPlate(Plate), "plate", "must be a plate: three letters and four digits (ABC-1234), or of Mercosul (ABC1D23)."),
    ];

    /// <summary>A plate without hyphen and blanks, in capital letters.</summary>
    internal static string BarePlate(string plate) => string.Concat(plate.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();

    private static bool IsPlate(string? plate) =>
        plate is not null
        && plate.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or ' ')
        && BarePlate(plate) is { Length: 7 } bare
        && bare[..3].All(char.IsAsciiLetter) && char.IsAsciiDigit(bare[3]) && char.IsAsciiLetterOrDigit(bare[4]) && bare[5..].All(char.IsAsciiDigit);
}

/// <summary>The types of vehicles, in the words of the platform.</summary>
internal static class VehicleTypes
{
    public static IReadOnlyList<string> All { get; } = ["caminhão", "carro", "moto"];
}
