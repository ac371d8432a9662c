using static Vtex.Tracking.Emulator.Certainty;
using static Vtex.Tracking.Emulator.Source;

namespace Vtex.Tracking.Emulator;

/// <summary>How the emulator behaves as the hub that calls carriers' apps.</summary>
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
