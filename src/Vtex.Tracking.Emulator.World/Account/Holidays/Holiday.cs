using Vtex.Tracking.Emulator.World.Account;

namespace Vtex.Tracking.Emulator;

/// <summary>
/// A holiday (Feriado) that the shipper, or one of its carriers, registered: the recipient cannot choose its day. The national ones
/// that are not religious need none; every account has them.
/// </summary>
/// <param name="Day">The day (Data), in Brasília's calendar.</param>
/// <param name="Name">The name (Nome).</param>
public sealed record Holiday(DateOnly Day, string Name) : AccountSetting
{
    /// <summary>The carrier whose own holiday it is; null for the shipper's.</summary>
    public int? CarrierId { get; init; }

    internal override SettingKind Kind => SettingKind.Holiday;

    internal override IEnumerable<string?> SearchTexts => [Name];

    internal override IEnumerable<SettingFault> OwnFaults() => SettingChecks.Required("name", Name);
}
