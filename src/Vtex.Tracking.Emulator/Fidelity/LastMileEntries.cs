using static Vtex.Tracking.Emulator.Certainty;
using static Vtex.Tracking.Emulator.Source;

namespace Vtex.Tracking.Emulator;

/// <summary>Entries for the recipients' pages.</summary>
internal static class LastMileEntries
{
    public static IReadOnlyList<FidelityEntry> All { get; } =
    [
        new("last-mile.link", "The page of a service is at a link with a signature of 128 bits, by the seed and the name of the universe; it never expires. Whatever is wrong with a link, the answer is the same 404.", Chosen, OurChoice),
        new("last-mile.contents", "The page shows status, expected arrival, driver with photo, vehicle, the attempts with their evidence, and the agency's logo and colour.", Documented, Help),
        new("last-mile.position", "The number of stops before the recipient's is told while the service is on a route; where the driver is, only on the way to this recipient.", Chosen, OurChoice),
        new("last-mile.reschedule", "The recipient chooses one of the next 30 days that is no Sunday and no holiday of the nation or of who delivers, the carrier or the shipper, as often as wanted, while the service is Ativo or Não Realizado. The origin of the schedule is then 2.", Documented, Help + ", holidays; days, Sundays, Não Realizado and the value of the origin are our choice"),
        new("last-mile.cancel", "The recipient cancels while the service is Ativo: Cancelado pelo Cliente.", Chosen, Help + " has the status"),
        new("last-mile.rate", "The recipient rates once, from 1 to 5, after Realizado.", Chosen, OurChoice),
    ];
}
