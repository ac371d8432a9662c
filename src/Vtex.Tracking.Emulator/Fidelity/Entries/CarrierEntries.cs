using static Vtex.Tracking.Emulator.Certainty;
using static Vtex.Tracking.Emulator.Source;

namespace Vtex.Tracking.Emulator;

/// <summary>The emulator as a carrier's app, which the hub of the Shipping Network calls.</summary>
internal static class CarrierEntries
{
    public static IReadOnlyList<FidelityEntry> All { get; } =
    [
        new("carrier.paths", "`POST /{app}/v{version}/{account}/{workspace}/notify` and `…/tracking` answer for every app, version (also without the `v`), account and workspace; names of other APIs, such as `receiver`, are no apps.", Documented, Network + "; that any app answers is our choice"),
        new("carrier.universe", "The account in the path names the universe, unless the header `Vtex-Emulator-Universe` does. The header is percent-encoded where it has other characters than ASCII. The first call that is allowed and valid opens it; where no universe can have the name, the call is answered with 400.", Chosen, OurChoice),
        new("carrier.credentials", "A call needs `X-VTEX-API-AppKey` with `X-VTEX-API-AppToken`, or `VtexIdclientAutCookie`; without them it is answered with 401. Any will do, unless the universe was opened with app keys: then only they.", Documented, Network + "; the status, and that any will do, is our choice"),
        new("carrier.permission", "A listed app key without the permission Transportation read only is answered with 403.", Documented, Network),
        new("carrier.requests", "A body that breaks the contract is answered with 400 and all its faults, one that is too large with 413, one of another type with 415; more than 1,000 packages or 20,000 numbers in a call are refused. Duplicates are taken once; of a field that is given more than once the last one counts; an empty list is answered with an empty map.", Chosen, OurChoice),
        new("carrier.notified", "A notification is answered by the id of each package with tracking number, address and id of the notification; the address shows the story of the parcel, in the control API.", Documented, Guides + "; where the address leads is our choice"),
        new("carrier.repeated", "The same package, notified again by the same account to the same app, gets the same number, and changes nothing.", Chosen, OurChoice),
        new("carrier.number", "A tracking number has the form of the Brazilian post: two letters, eight digits and their check digit, BR. Seed, app, account and package make it.", Chosen, OurChoice),
        new("carrier.tracked", "Tracking is answered by number with events, newest first, and the two flags; times have seven fraction digits and the offset −03:00.", Documented, Guides + " (examples)"),
        new("carrier.unknown", "A number that the app does not carry for the account is left out of the answer. Version and workspace make no difference.", Chosen, OurChoice),
        new("carrier.absent-fields", "A parcel that is not delivered has no `deliveredDate`.", Chosen, OurChoice),
    ];
}
