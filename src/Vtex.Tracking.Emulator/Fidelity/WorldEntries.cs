using static Vtex.Tracking.Emulator.Certainty;
using static Vtex.Tracking.Emulator.Source;

namespace Vtex.Tracking.Emulator;

/// <summary>Entries for options that change how services are created.</summary>
internal static class CreationEntries
{
    public static IReadOnlyList<FidelityEntry> All { get; } =
    [
        new("write.strict", "A strict universe refuses unknown fields and parameters, types of service other than Entrega, Coleta and Atendimento, wrong check digits in CPF and CNPJ, CEPs that are none, states that do not fit them, and times with an offset that is neither UTC nor Brazil's; others take them, and the header Vtex-Emulator-Notice says what they took.", Chosen, "The types are in the help centre; refusing is our choice"),
        new("write.kept", "With a data folder, what was answered is there after the process ended, however hard. Nothing waits for the disk itself: a loss of power may take the last changes.", Chosen, OurChoice),
    ];
}

/// <summary>The life of a service: what may be done to it, and what comes of it.</summary>
internal static class ServiceEntries
{
    public static IReadOnlyList<FidelityEntry> All { get; } =
    [
        new("life.statuses", "A service is Ativo, Roteirizado, Em Andamento, Pausado, Realizado, Não Realizado, Cancelado pelo BackOffice, Cancelado pelo Cliente or Retornado ao Remetente.", Documented, Help + ", services"),
        new("life.moves", "Whoever moves a service goes through one table, drawn in [lifecycle.md](lifecycle.md); what is not in it is refused.", Chosen, "The statuses are in the help centre; where no source says which leads to which, the table is our choice"),
        new("life.ativo-only", "Only a service that is Ativo can be edited, deleted or rescheduled; the recipient may reschedule after Não Realizado too, and the service is Ativo again.", Documented, Help + ", services; rescheduling after Não Realizado is our choice"),
        new("life.deleted", "A deleted service is found by no call any more, and its id is not given again.", Chosen, OurChoice),
        new("life.pause", "A driver pauses (Pausado) and starts again (Em Andamento); the stop keeps its first start and its latest pause. Nobody is notified of the new start.", Documented, "Driver app; which times the stop keeps is our choice, and the real system notifies the recipient"),
        new("life.by-hand", "The back office ends a service without the driver, as Realizado or Não Realizado, with a registered justification.", Documented, Help + ", services; that it may be Ativo, Roteirizado, Em Andamento or Pausado before, and only these two after, is our choice"),
        new("life.correction", "The back office corrects the status of a service that has ended, with a registered justification; no stop and no route opens again by it. From Realizado, Retornado ao Remetente and the cancelled ones nothing else leads on.", Chosen, OurChoice),
        new("life.reasons", "Five justifications are registered from the start; the back office registers more.", Chosen, Help + ", reasons for status change; the five are our choice"),
        new("life.cancel", "The back office cancels what is Ativo, Roteirizado, Em Andamento, Pausado or Não Realizado; the recipient what is Ativo or Roteirizado.", Chosen, OurChoice),
        new("life.retry", "A service that is Não Realizado can be put on a route again, with a further stop, or go back to its sender.", Chosen, OurChoice),
        new("life.reschedule", "A recipient chooses today or a later day that is no holiday, and morning, afternoon or night; the appointment is where that begins: 08:00, 12:00 or 18:00 in Brasília.", Documented, "Last Mile, rescheduling; today as the first day and the hours are our choice"),
        new("life.holidays", "Holidays are 1 January, 21 April, 1 May, 7 September, 15 November and, from 2024 on, 20 November; the back office registers others, the religious ones among them.", Documented, Help + ", holidays; the days are those of the law"),
        new("life.rating", "A recipient rates from 1 to 5, with a comment or without, what is Realizado; a later rating replaces an earlier one.", Documented, "Last Mile, rating; when, and that a later one replaces it, is our choice"),
    ];
}

/// <summary>The life of a route, and when its driver is expected where.</summary>
internal static class RouteEntries
{
    public static IReadOnlyList<FidelityEntry> All { get; } =
    [
        new("route.statuses", "A route is Ativo, Finalizado or Cancelado; only one that is Ativo can be changed.", Documented, Help + ", routes"),
        new("route.work-day", "The first start on a route starts its work day; the end of its last stop ends the work day and makes the route Finalizado.", Documented, Help + ", routes; the end of the work day is our choice"),
        new("route.days", "A driver may also start and end the work day without a delivery; open stops stay on the route, and the next start begins a work day anew.", Chosen, OurChoice),
        new("route.cancel", "When a route is cancelled, its open services are Ativo again and their stops Cancelado.", Chosen, OurChoice),
        new("route.join", "A service that is put on a route has its place at the end. Where only the driver is named, that is the driver's route of today with fewer than 21 stops, or a new one.", Chosen, OurChoice),
        new("route.reassign", "As long as it is Ativo, a route can be given another driver or vehicle; a driver that is unknown is registered.", Chosen, OurChoice),
        new("route.manual-ordering", "The back office may put the open stops of a route that is Ativo into any order, also while the driver is under way.", Chosen, OurChoice),
        new("route.ordering", "The order by shortest time takes at most 21 stops, and only before the first work day. Up to 12 stops it is the shortest there is.", Documented, Help + ", routes (21 stops); the method, and when, is our choice"),
        new("route.itinerant", "A route that lasts more than a day has `itinerantDate`, its last day, which changes nothing else.", Documented, Help + ", routes; that it changes nothing else is our choice"),
        new("eta.start", "When the work day starts, all open stops get an estimate; a start renews that of its stop.", Documented, Help + ", routes"),
        new("eta.ahead", "A start, and a new start after a pause, also renews the estimates of the stops that follow, up to 50 in all, so that a late stop delays the others. Nights are not left out.", Chosen, OurChoice),
        new("eta.first", "`initialEstimateDeliveryHour` is the first estimate of all attempts, `estimateDeliveryHour` the latest.", Chosen, OurChoice),
        new("eta.door", "A driver takes 10 minutes at a door, unless the universe was opened with another `serviceTime`.", Chosen, OurChoice),
    ];
}

/// <summary>Entries for places and travel times, calculated without any network.</summary>
internal static class MapEntries
{
    public static IReadOnlyList<FidelityEntry> All { get; } =
    [
        new("map.places", "A service lies where its `latitude` and `longitude` say. Without them the place is invented from the CEP: the same for ever, in the right state, and near for CEPs that are near.", Chosen, OurChoice),
        new("map.start", "A route begins at its start address, without one in the capital of its first stop's state.", Chosen, OurChoice),
        new("map.roads", "Roads are 1.3 times as long as the straight line; distances in answers are metres.", Chosen, OurChoice),
        new("map.speeds", "The first 30 km of a way are driven at 30 km/h by moto, 25 by carro and 18 by caminhão, the rest at 70, 75 and 60; any other vehicle is like a carro.", Chosen, "The vehicles are in the help centre; the speeds are our choice"),
    ];
}

/// <summary>Entries for what happens without a call.</summary>
internal static class StoryEntries
{
    public static IReadOnlyList<FidelityEntry> All { get; } =
    [
        new("story.timeline", "A service can be given steps that happen as time passes; one that the rules do not allow when it falls due is passed over, and the log says why.", Chosen, OurChoice),
        new("story.suffix", "An order number that ends like `-DELIVERED` gives its service such steps; all endings are in [emulated-world.md](emulated-world.md).", Chosen, "Our choice; the real system knows none"),
        new("story.autopilot", "Drivers do nothing by themselves, unless the universe was opened with an autopilot: then they drive every route, and 92 % of attempts are delivered unless it says otherwise, by the universe's seed.", Chosen, OurChoice),
        new("story.scenarios", "Ready-made stories put services and what happens to them into a universe, when asked for.", Chosen, OurChoice),
    ];
}

/// <summary>Entries for fields of a service of which the reference gives only the names.</summary>
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

/// <summary>Entries for universes: options, time and files.</summary>
internal static class UniverseEntries
{
    public static IReadOnlyList<FidelityEntry> All { get; } =
    [
        new("universe.options", "A universe that a login opens has the default options. Opened by name, it takes a seed, a start time, strictness, an autopilot and its users.", Chosen, OurChoice),
        new("universe.clock", "Universes go by the emulator's clock, unless opened with a start time: then by one of their own. A clock stands still, runs at a speed, is set or advanced; the tool's runs.", Chosen, OurChoice),
        new("universe.advance", "When an advance ends, all that was due has happened, in order, each at its own time. A clock set back makes nothing happen and nothing undone.", Chosen, OurChoice),
        new("universe.failure", "A change happens as a whole or not at all. One that cannot be stored has not happened, and its universe says why until the next one is stored. Where something that is due fails otherwise, its universe takes no further change and says why; others and the clock go on.", Chosen, OurChoice),
        new("universe.calendar", "The calendar ends with the year 9999. Timelines that lead past it are refused, and so are service times beyond 365 days; what would be due after it never happens.", Chosen, OurChoice),
        new("universe.reset", "A universe that is reset begins anew, empty, with its options; one that is deleted is made anew, with the defaults, by the next login. A token that is still valid opens the new one, too.", Chosen, OurChoice),
        new("universe.callers", "A request that names a foreign host, or that a web page of another origin sends, is refused at every path, with 421 and 403, unless the options allow the name or the origin.", Chosen, OurChoice),
    ];
}
