using Vtex.Tracking.Emulator.World.Account;
using Vtex.Tracking.Emulator.World.Geography;

namespace Vtex.Tracking.Emulator;

/// <summary>
/// A freight (Frete): the price of a delivery within a range of CEPs. A service names it by its id; one that names none gets, when it is
/// created, the freight whose range holds the recipient's CEP.
/// </summary>
/// <param name="Description">The description.</param>
/// <param name="FirstPostalCode">The first CEP of the range.</param>
/// <param name="LastPostalCode">The last CEP of the range. Ranges may overlap: the narrowest counts, of equal ones the oldest (chosen by us).</param>
/// <param name="Price">The price, in reais.</param>
public sealed record Freight(string Description, string FirstPostalCode, string LastPostalCode, decimal Price) : AccountSetting
{
    private const decimal MaxPrice = 1_000_000;

    internal override SettingKind Kind => SettingKind.Freight;

    internal override IEnumerable<string?> SearchTexts => [Description, FirstPostalCode, LastPostalCode];

    internal override IEnumerable<SettingFault> OwnFaults() =>
    [
        .. SettingChecks.Required("description", Description),
        .. SettingChecks.Required("firstPostalCode", FirstPostalCode),
        .. SettingChecks.PostalCode("firstPostalCode", FirstPostalCode),
        .. SettingChecks.Required("lastPostalCode", LastPostalCode),
        .. SettingChecks.PostalCode("lastPostalCode", LastPostalCode),
        .. SettingChecks.Unless(
            NumberOf(FirstPostalCode) is not { } first || NumberOf(LastPostalCode) is not { } last || first <= last,
            "lastPostalCode",
            "must not be below firstPostalCode."),
        .. SettingChecks.Unless(Price is >= 0 and <= MaxPrice, "price", "must lie between 0 and 1000000 reais."),
    ];

    /// <summary>Determines whether a CEP lies in the range.</summary>
    internal bool Covers(string? postalCode) =>
        NumberOf(postalCode) is { } number && number >= NumberOf(FirstPostalCode) && number <= NumberOf(LastPostalCode);

    /// <summary>The number of CEPs in the range, less one.</summary>
    internal int Width => NumberOf(LastPostalCode) - NumberOf(FirstPostalCode) ?? 0;

    private static int? NumberOf(string? text) => PostalCode.TryRead(text, out var read) ? read.Prefix(8) : null;
}
