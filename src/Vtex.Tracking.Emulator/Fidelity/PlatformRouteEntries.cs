using static Vtex.Tracking.Emulator.Certainty;
using static Vtex.Tracking.Emulator.Source;

namespace Vtex.Tracking.Emulator;

/// <summary>Entries for the routes of the platform, and their monitoring.</summary>
internal static class PlatformRouteEntries
{
    public static IReadOnlyList<FidelityEntry> All { get; } =
    [
        new("platform-route.list", "The list of routes is filtered by driver, first and last day of creation.", Documented, Help + ", routes; that the days are those of creation, and pages, are our choice"),
        new("platform-route.waiting", "Services that are Ativo are offered for routes, sorted by any of the nine columns and searched in one. The deadline (Prazo) is shown as the days from registration to the end of the schedule; what is not known comes last.", Documented, Help + ", new route; how the deadline is counted is our choice"),
        new("platform-route.start", "Without a start a route begins at the branch or the carrier of its driver that has a CEP, otherwise at the first branch, which stands for the company.", Documented, Help + ", new route; which of them is filled in is our choice"),
        new("platform-route.driver", "Drivers are found by at least three letters of their names; the driver must be one of the account, and active. A plate that the account knows decides on the type of vehicle, others are taken as they are.", Documented, Help + ", new route; activity and plates are our choice"),
        new("platform-route.date", "A route of the platform is for today or later. A driver may have several on a day, and a route any number of services; an itinerant one has a later last day.", Chosen, OurChoice),
        new("platform-route.edit", "A route that is Ativo can be changed: services added, taken off and put in another order, its days. Those that ended stay ahead of the others; one that the driver is on the way to is not taken off. A route that is left with services that ended only is Finalizado.", Documented, Help + ", new route; what is not taken off, and the end, are our choice"),
        new("platform-route.begun", "A route that has begun can still be changed, but for its automatic order, and says that it has begun.", Documented, Help + ", new route: not advised"),
        new("platform-route.delete", "A route that is Ativo and has not begun is deleted: its services are Ativo again. It stays in lists as Cancelado, for stops of services refer to it.", Chosen, Help + " names deleting, not how"),
        new("monitoring.list", "Routes are monitored by driver, days of execution, carrier, and whether they are itinerant.", Documented, Help + ", monitoring; the last filter is our choice"),
        new("monitoring.trail", "The path of a route is made of the latest 1,000 places of its driver.", Chosen, OurChoice),
        new("monitoring.goal", "The goal of routing is the shortest distance to the services that have ended, divided by the distance travelled to them, at most 100 %.", Chosen, Help + " has the number, not its formula"),
        new("monitoring.status", "A status is changed by hand while the stop is Ativo, with a registered reason, and for Não Realizado an occurrence if one is named, which is then the reason that is shown. Recipients are told nothing.", Documented, Help + ", monitoring; that the reason is required is our choice"),
        new("monitoring.slip", "The delivery slip (Canhoto) of a route, or of some of its services, is a PDF of five services on a page: recipient, address, invoice, order, CEP, telephone, weight, amount, schedule, and lines for receiver, document, date and signature.", Documented, Help + ", monitoring; contents and form are our choice"),
    ];
}
