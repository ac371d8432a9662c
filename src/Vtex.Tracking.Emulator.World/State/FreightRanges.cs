using Vtex.Tracking.Emulator.World.Account;
using Vtex.Tracking.Emulator.World.Services;

namespace Vtex.Tracking.Emulator.World.State;

/// <summary>Finds the freight of a service: the one that it names, otherwise the one whose range of CEPs holds the recipient's.</summary>
internal static class FreightRanges
{
    /// <summary>The details with a freight, where there is one for them.</summary>
    public static ServiceDetails Complete(AccountState account, ServiceDetails details) =>
        details.FreightId is null && Find(account, details.Customer.PostalCode) is { } found ? details with { FreightId = found } : details;

    /// <summary>The details after an edit: another CEP has another freight, unless the service named its own.</summary>
    public static ServiceDetails Renew(AccountState account, ServiceDetails before, ServiceDetails after)
    {
        var isFound = before.FreightId == Find(account, before.Customer.PostalCode);
        return after.Customer.PostalCode == before.Customer.PostalCode || !isFound ? after : Complete(account, after with { FreightId = null });
    }

    // Of ranges that overlap the narrowest counts, of equal ones the oldest (chosen).
    private static int? Find(AccountState account, string postalCode) => account.Of(SettingKind.Freight).All
        .Where(entry => ((Freight)entry.Setting).Covers(postalCode))
        .MinBy(entry => ((Freight)entry.Setting).Width)?.Id;
}
