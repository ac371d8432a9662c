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

/// <summary>Entries for the parcels of the emulated carrier.</summary>
internal static class ParcelEntries
{
    public static IReadOnlyList<FidelityEntry> All { get; } =
    [
        new("parcel.story", "A parcel is posted, carried from city to city, comes to the unit that delivers, goes out and is delivered, as the clock goes on and by the universe's seed.", Chosen, OurChoice),
        new("parcel.hours", "It is posted and goes out from Monday to Friday, never on a holiday; lorries drive at any hour, as long as the map says.", Chosen, OurChoice),
        new("parcel.places", "It comes from the sender's address and goes to the recipient's; a city that is not given is found by the CEP, and where nothing is given the seed chooses a capital.", Chosen, OurChoice),
        new("parcel.way", "On the way it passes the capitals of both states and, on long ways, São Paulo, Belo Horizonte, Brasília or Recife, where they do not lie too far aside.", Chosen, OurChoice),
        new("parcel.suffix", "A package id or an order id that ends like `-RETURNED` lays down what happens; all endings are in [emulated-world.md](emulated-world.md).", Chosen, "Our choice; no real carrier knows any"),
        new("parcel.hand", "By hand a parcel is moved, delivered, failed and returned, as long as it was neither delivered nor returned; what follows is laid down anew.", Chosen, OurChoice),
        new("parcel.kept", "The carrier keeps of a notification the ids, the invoice's number and the two places; nothing of people.", Chosen, OurChoice),
    ];
}

/// <summary>The labels of the packages that the emulator's hub invoiced.</summary>
internal static class LabelEntries
{
    public static IReadOnlyList<FidelityEntry> All { get; } =
    [
        new("labels.created", "`POST /api/transportation/deliverylabels/{orderId}?an=` answers the address of a file with a label for each package of the order; asking again gives another address. The account names the universe, unless the header `Vtex-Emulator-Universe` does.", Documented, Guides + "; the universe is our choice"),
        new("labels.states", "400 while the carrier has not given every package a number, 401 without credentials, 403 for a listed app key without the permission Transportation read only, 404 for an order of which no carrier was notified for the account.", Documented, Guides),
        new("labels.lifetime", "The address is good for five days on the universe's clock; after that it is answered with 410.", Documented, Guides + "; the status is our choice"),
        new("labels.form", "The file is a PDF with an A4 page for each package; with the parameter `format=zpl` it is ZPL for a label printer. It holds at most 1,000 labels. Both show carrier, order, invoice, sender, recipient and the tracking number as Code 128.", Documented, Guides + "; how it looks, and the parameter, is our choice"),
        new("labels.numbers", "A tracking number that Code 128 cannot write, or that is longer than 47 characters (an even number: 94 digits), is printed as text; in place of the bar code the label says why there is none.", Chosen, OurChoice),
        new("labels.letters", "Labels print all of Latin, typographic punctuation and currency signs. Accents are composed, invisible characters are removed, other forms of letters and digits (full width, raised, circled, letterlike, Roman numerals, fractions, letters for apostrophes) are printed as plain ones, and any other character as □, with a line that says so.", Chosen, OurChoice),
        new("labels.bytes", "The same seed and the same calls give the same bytes; the file's dates are those of the labels.", Chosen, OurChoice),
        new("labels.parcels", "An order that the hub did not invoice, but of which the emulated carrier was notified, has labels too; they show places alone, for the carrier keeps no names.", Chosen, OurChoice),
        new("labels.prefix", "The order id is compared exactly; a 404 for an id that differs only by its prefix, such as `00-`, says so.", Chosen, OurChoice),
    ];
}

/// <summary>Entries for the emulator as the hub that calls carriers' apps.</summary>
internal static class HubEntries
{
    private const string Guides = "Shipping Network guides";

    public static IReadOnlyList<FidelityEntry> All { get; } =
    [
        new("hub.states", "A package goes from `invoiced` over `carrier_notified` and `label_issued` to `delivered`.", Documented, Guides + ", labels"),
        new("hub.returned", "A package that the carrier says went back to its sender is `returned`, and is not asked for any more.", Chosen, "Our choice; no source says what becomes of it"),
        new("hub.notification", "When an order is invoiced, the hub tells the carrier's app of its packages at once, all in one call; the app answers tracking numbers.", Documented, Guides + ", notification; that it is at once and in one call is our choice"),
        new("hub.message", "A notification carries `packageIds`, as the reference's schema has it, and the richer `packages` of the guides.", Documented, Reference + " and " + Guides + "; that it carries both is our choice"),
        new("hub.times", "Times in the hub's messages carry the offset −03:00; those in answers that carry none are read as Brasília time.", Chosen, OurChoice),
        new("hub.credentials", "The hub sends `X-VTEX-API-AppKey` and `X-VTEX-API-AppToken`; unless they are given, both are made from the universe's seed.", Documented, Reference + "; the made ones are our choice"),
        new("hub.label", "The label of a package is printed as soon as the carrier has given its number.", Chosen, OurChoice),
        new("hub.poll", "The hub asks each carrier's app for tracking once every hour, for all open numbers in one call, until they are delivered.", Documented, Guides + ", tracking"),
        new("hub.first-poll", "The hour begins with the carrier's first label, and anew with each call that was answered.", Chosen, OurChoice),
        new("hub.left-out", "A number that an answer leaves out stays open; a package that gets no number is told again, alone.", Chosen, OurChoice),
        new("hub.numbers", "A tracking number is taken without the white space and invisible characters around it. One with such characters inside, or with U+FFFD, is no number: the package is told again. Any other is taken, and noted when no bar code can hold it, when it has white space inside, or when another package of the carrier has it, exactly or but for case and white space.", Chosen, OurChoice),
        new("hub.urls", "A tracking address that is not an absolute http or https URL is noted and not taken.", Chosen, OurChoice),
        new("hub.dates", "A date of delivery that cannot be true is noted and not taken, so that the package is delivered without a date: before the carrier's first event (by more than an hour, or a day for a date without a time), a day or more before the invoice, more than a day in the future, or more than ten years away. Event dates are noted by the same limits; one more than ten years away is not taken, and its event has no date.", Chosen, OurChoice),
        new("hub.texts", "Damaged accents in events and orders (a wrong encoding, lost characters, undecoded escapes, decomposed accents, control or invisible characters, placeholders such as null) are noted; the text stays as it came.", Chosen, OurChoice),
        new("hub.retry", "A call that fails is made again after 1, 2, 4 … minutes of the emulator's clock, at last every hour, and never given up; `Retry-After` is heeded up to a day.", Chosen, OurChoice),
        new("hub.time-limit", "A call fails when its answer has not come to its end within 10 seconds of real time, unless the options say otherwise, or is longer than 32 MiB.", Chosen, OurChoice),
        new("hub.success", "Any status from 200 to 299 with a JSON object, or `[]`, is an answer; redirects are not followed.", Chosen, OurChoice),
        new("hub.odd-values", "Answers are read value by value: an odd value is converted where there is no doubt (`\"true\"`, a number for a text, PHP's `[]` for an object), else it counts as not told; the journal says how many and where.", Chosen, OurChoice),
        new("hub.encodings", "Answers in a declared charset (UTF-8, UTF-16, ISO-8859-1, ISO-8859-15, Windows-1252), or compressed with gzip, deflate or Brotli though nobody asked, are read all the same, and the journal says so.", Chosen, OurChoice),
        new("hub.delivered", "A package that is said to be delivered and returned at once counts as delivered; one that is delivered without a date counts, too.", Chosen, OurChoice),
        new("hub.hosts", "The hub calls this machine only, and hosts that the options name.", Chosen, OurChoice),
    ];
}
