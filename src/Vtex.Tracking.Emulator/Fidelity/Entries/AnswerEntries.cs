using static Vtex.Tracking.Emulator.Certainty;
using static Vtex.Tracking.Emulator.Source;

namespace Vtex.Tracking.Emulator;

/// <summary>What the fields of a service are filled with, where the reference gives no more than their names.</summary>
internal static class AnswerEntries
{
    private const string NamesOnly = "The reference only names them";

    public static IReadOnlyList<FidelityEntry> All { get; } =
    [
        new("field.stops", "Each time a service is put on a route it gets a further `deliveryServiceRouteItem`, oldest first; `carrier` and `displacementType` are those of the latest.", Chosen, NamesOnly),
        new("field.arrival", "`deliveryArrived` is the first arrival that the driver reports, `deliveryLeft` when the driver delivers or fails; without a reported arrival both are the same.", Chosen, NamesOnly),
        new("field.time", "`serviceTime` is the minutes between `deliveryArrived` and `deliveryLeft` of the latest stop.", Chosen, NamesOnly),
        new("field.points", "A displacement starts where the driver was seen last that work day, otherwise where the route begins, and is finished where the driver's app says, otherwise at the address.", Chosen, NamesOnly),
        new("field.travelled", "`travelledDeliveryDistance` is the metres of all attempts, by the positions that the driver's app reported on the way, otherwise by the map.", Chosen, NamesOnly),
        new("field.distance", "`estimateDeliveryDistance` is the metres from the stop before, or from where the driver is.", Chosen, NamesOnly),
        new("field.lead", "`leadTime` is the appointment with the recipient, without one the shipper's.", Chosen, NamesOnly),
        new("field.done", "`deliveryDateTime` is when the service became Realizado, by the driver or by hand; it is gone when a correction makes it something else.", Chosen, NamesOnly),
        new("field.attempts", "`deliveryAttempts` counts the stops that a driver delivered or failed.", Chosen, NamesOnly),
        new("field.pictures", "`pictures` holds the photos of all attempts and the picture of the signature, after the photos that came with it.", Chosen, NamesOnly),
        new("field.words", "In a stop, `description` is the driver's comment on the delivery, `nonDeliveryDescription` that on a failure, and `comment` the recipient's on the rating.", Chosen, NamesOnly),
        new("field.reason", "`deliveryReason` is the occurrence, the justification or the reason of the cancellation with which a stop ended; `nonDeliveryReason` is the one with which the service became Não Realizado last, until it is Realizado.", Chosen, NamesOnly),
        new("field.online", "`isCarrierAppOnline` is true from the start of a driver's work day to its end.", Chosen, NamesOnly),
        new("field.offsets", "With the option `TimestampOffsets` (`--timestamp-offsets`) times in answers end in `-03:00`.", Chosen, OurChoice),
    ];
}
