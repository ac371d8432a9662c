using static Vtex.Tracking.Emulator.Certainty;
using static Vtex.Tracking.Emulator.Source;

namespace Vtex.Tracking.Emulator;

/// <summary>Entries for messages to recipients.</summary>
internal static class MessageEntries
{
    public static IReadOnlyList<FidelityEntry> All { get; } =
    [
        new("messages.events", "There are eight events with e-mail and SMS each: Antes de Roteirizar, Rota Iniciada, Rota Itinerante, Entrega Iniciada, Entrega Realizada, Entrega Não Realizada, Entrega Sem Agendamento and Fora do Prazo.", Documented, Help),
        new("messages.defaults", "All but Entrega Sem Agendamento are active in a new account, with the template Padrão.", Chosen, OurChoice),
        new("messages.agency", "A service belongs to the first agency, unless its creation or an edit by the control API names another; each agency has settings of its own for each event and channel.", Chosen, Help + " has settings for each agency, and does not say how a service gets one"),
        new("messages.before-routing", "Antes de Roteirizar is sent when a service is created, on a route or not.", Chosen, OurChoice),
        new("messages.route-started", "The first delivery of a route that is started sends Rota Iniciada to all recipients of the route, with their first estimate; on a route of several days Rota Itinerante in its place.", Documented, Help + "; that it takes the place is our choice"),
        new("messages.delivery-started", "Setting out for a delivery, and going on after a pause, sends Entrega Iniciada with a new estimate.", Documented, Help),
        new("messages.end", "What the driver confirms sends Entrega Realizada or Entrega Não Realizada; what the back office changes sends nothing.", Documented, Help + "; that the back office sends nothing is our choice"),
        new("messages.unscheduled", "Entrega Sem Agendamento is sent with Rota Iniciada to recipients whose services have no scheduled time; an account that schedules switches it on.", Chosen, OurChoice),
        new("messages.deadline", "Fora do Prazo is sent once, when the scheduled part of the day (morning until 12:00, afternoon until 18:00, night until 22:00 in Brasília) or, without one, the scheduled day is over and the service is not Realizado, cancelled or returned. The recipient's schedule goes before the shipper's.", Chosen, OurChoice),
        new("messages.templates", "Personalizado is the account's own; the words of Padrão, Período, Intervalo, Até, Saiu and HEC are fixed, and ours. The subject of each can be changed.", Documented, Help + "; the words are our choice"),
        new("messages.tags", "Tags are `{{Name}}`; unknown ones and those without a value are empty. In e-mails values are encoded as HTML. Without a name of its own the first agency has that of the account. `DriverName`, `DriverPhoto`, `VehiclePlate`, `Address` and `Color` are ours.", Documented, Help + "; what is unknown is our choice"),
        new("messages.ranges", "Interval begins with the full hour of the estimate and is as wide as the settings say, 1 to 12 hours; UpTo is its end. Period is manhã before 12:00, tarde before 18:00, then noite. Times are those of the driver's time zone, before a route those of Brasília.", Chosen, OurChoice),
        new("messages.liquid", "A template of one's own may also use `if`, `unless`, `case`, `for` over at most 1,000 numbers, and the filters capitalize, default, downcase, escape, strip, truncate and upcase. It is refused when it has more than 100,000 characters, takes more than 10,000 steps or gets longer than 1,000,000 characters.", Chosen, OurChoice),
        new("messages.missing-address", "A recipient without an e-mail address, or without area code and number, gets nothing: the message is Falha.", Chosen, OurChoice),
        new("messages.status", "A message is Enviado at once; its receipt is confirmed (Entregue) 1 to 60 seconds later. The options set the share that fails and the share that is confirmed; the seed decides which.", Chosen, Help + " has the three statuses; the times are our choice"),
        new("messages.outbox", "The outbox keeps the latest 100,000 messages unless the options say otherwise, with what was known when each was sent. Texts are rendered when they are read.", Chosen, OurChoice),
    ];
}
