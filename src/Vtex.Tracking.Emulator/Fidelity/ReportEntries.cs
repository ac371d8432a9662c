using static Vtex.Tracking.Emulator.Certainty;
using static Vtex.Tracking.Emulator.Source;

namespace Vtex.Tracking.Emulator;

/// <summary>Entries for the reports of the platform.</summary>
internal static class ReportEntries
{
    public static IReadOnlyList<FidelityEntry> All { get; } =
    [
        new("reports.days", "Days of filters are Brasília's, and both ends are included; without them all days count.", Chosen, OurChoice),
        new("reports.scheduling", "The report Agendamentos counts scheduled services by interval of scheduled days, partner, carrier and branch: in or out of the deadline, in or out of the period, and by Integração, Cliente and Backoffice.", Documented, Help + ", reports"),
        new("reports.scheduling-deadline", "There, in the deadline is what was done on the scheduled day and no other; in the period what was done in the scheduled part of it. What is still to be done is out when that time is over; what was cancelled or returned is neither.", Chosen, Help + ", reports (on the scheduled date or not); the rest is our choice"),
        new("reports.scheduling-origin", "A schedule that came with its service, by the API or an import, counts as one of an integration.", Chosen, OurChoice),
        new("reports.indicators", "The indicators are about Data Limite or Data de Cadastro, with the tabs Serviço, Suporte and Data Limite; each chart is a .csv.", Documented, Help + ", reports"),
        new("reports.statuses", "Charts by status have the seven bars of the platform and an eighth, Retornadas, so that they add up; both cancellations are one bar.", Chosen, "The seven are documented"),
        new("reports.routed", "Routed services are those that were put on a route at least once.", Chosen, OurChoice),
        new("reports.ratings", "The mean rating of a carrier is that of the latest ratings of its services; services without a carrier are those of the shipper's own drivers (Frota própria).", Chosen, OurChoice),
        new("reports.deadline", "Data Limite is the end of the scheduled part of the day, or of the scheduled day. In the deadline is what was done until then, also earlier; out of it what was done later, or is still to be done afterwards.", Chosen, OurChoice),
        new("reports.not-monitored", "Not monitored are services that no driver ever set out for.", Chosen, OurChoice),
        new("reports.support", "Suporte counts chats with drivers: those that were closed, in time and late, with their mean duration; by attendant, occurrence and carrier, reversible or not, reversed or not. Its days are those of the services, and its carriers those of the chats.", Documented, Help + ", reports; days and carriers are our choice"),
        new("reports.ranking", "The ranking has, for carriers and drivers, done, not done, in time, late and mean rating; it goes by the share of what was done, then by what was in time, rating and number.", Chosen, "That there is one is documented"),
        new("reports.services", "The report Serviços takes Data de Cadastro or Data de Roteirização, plate, driver, partner, carrier, order number, invoice, status and recipient; Previsibilidade is a .xlsx with three sheets (Resumo, Previsto, Realizado), the other file a .csv with all times and comments.", Documented, Help + ", reports; names of sheets and columns are our choice"),
        new("reports.messages", "The report SMS e Email has a tile for each of the eight events with e-mail and SMS, and a table; it is about the messages to recipients that the outbox keeps, with the carrier that the service had when they were sent.", Documented, Help + ", reports; what is kept, and the carrier, are our choice"),
        new("reports.drivers", "Working hours are listed by day's work on a route, the status of drivers by connection, battery, position and route of the day.", Chosen, "That there are such reports is documented"),
        new("reports.dashboard", "The dashboard has services by status, those registered today and in the last seven days, those scheduled today, what is out of its deadline, routes of the day, drivers online and the mean rating.", Chosen, OurChoice),
        new("reports.files", "A .csv has semicolons, UTF-8 with a byte order mark, a decimal comma, and times of Brasília as dd/MM/yyyy HH:mm; a text that would be a formula gets an apostrophe before it.", Chosen, "That there are .csv and .xlsx files is documented"),
    ];
}
