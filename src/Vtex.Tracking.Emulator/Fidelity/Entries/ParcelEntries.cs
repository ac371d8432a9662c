using static Vtex.Tracking.Emulator.Certainty;
using static Vtex.Tracking.Emulator.Source;

namespace Vtex.Tracking.Emulator;

/// <summary>What happens to a parcel that the emulated carrier carries.</summary>
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
