using static Vtex.Tracking.Emulator.Certainty;
using static Vtex.Tracking.Emulator.Source;

namespace Vtex.Tracking.Emulator;

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
        new("labels.letters", "Labels print all of Latin, typographic punctuation and currency signs. Accents are composed, invisible characters are removed, and any other character is printed as □, with a line that says so.", Chosen, OurChoice),
        new("labels.bytes", "The same seed and the same calls give the same bytes; the file's dates are those of the labels.", Chosen, OurChoice),
        new("labels.parcels", "An order that the hub did not invoice, but of which the emulated carrier was notified, has labels too; they show places alone, for the carrier keeps no names.", Chosen, OurChoice),
        new("labels.prefix", "The order id is compared exactly; a 404 for an id that differs only by its prefix, such as `00-`, says so.", Chosen, OurChoice),
    ];
}
