using Vtex.Tracking.Emulator.World.Account;
using Vtex.Tracking.Emulator.World.Facts;
using Vtex.Tracking.Emulator.World.Listing;
using Vtex.Tracking.Emulator.World.Platform;
using Vtex.Tracking.Emulator.World.State;

namespace Vtex.Tracking.Emulator.World.Reports;

/// <summary>What a report is made from: the state at a moment, and what of it the user sees. Used inside of a reading of the world.</summary>
internal sealed class ReportContext
{
    public ReportContext(WorldStore world, PlatformScope? scope)
    {
        (State, Now, Scope, Shipper) = (world.State, world.Clock.GetUtcNow(), scope, world.Name);
        State.Facts.Refresh(Now);
    }

    public WorldState State { get; }

    public DateTimeOffset Now { get; }

    public PlatformScope? Scope { get; }

    public string Shipper { get; }

    public ServiceFacts Facts => State.Facts;

    /// <summary>The parties that a report is about: those that the filters name, as far as the user sees them.</summary>
    public bool[] Parties(int? carrier, int? branch, int? partner, IReadOnlySet<int>? drivers = null) =>
        [.. Facts.Parties.Select(party => IsWanted(party.Carrier, carrier) && IsWanted(party.Branch, branch) && IsWanted(party.Partner, partner)
            && drivers?.Contains(party.Driver) != false && IsSeen(party))];

    public bool[] Parties(ReportFilter filter) => Parties(filter.CarrierId, filter.BranchId, filter.PartnerId);

    public static DayRange Days(DateOnly? from, DateOnly? until) => new(from ?? DateOnly.MinValue, until ?? DateOnly.MaxValue);

    public bool IsSeen(Party party) => Scope is null
        || (IsWanted(party.Carrier, Scope.User.CarrierId) && IsWanted(party.Branch, Scope.User.BranchId) && IsWanted(party.Partner, Scope.User.PartnerId));

    public string? CarrierName(int id) => NameOf(SettingKind.Carrier, id);

    public string? BranchName(int id) => NameOf(SettingKind.Branch, id);

    public string? PartnerName(int id) => State.Account.Find<Partner>(SettingKind.Partner, id)?.Name;

    private static bool IsWanted(int id, int? wanted) => wanted is null || id == wanted;

    private string? NameOf(SettingKind kind, int id) => State.Account.Find<CompanySetting>(kind, id)?.DisplayName;
}
