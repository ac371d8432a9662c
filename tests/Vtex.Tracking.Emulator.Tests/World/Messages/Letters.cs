using Vtex.Tracking.Emulator.Templates;
using Vtex.Tracking.Emulator.World.Services;
using Vtex.Tracking.Emulator.World.Shipper;
using Vtex.Tracking.Emulator.World.Universes;

namespace Vtex.Tracking.Emulator.Tests.World.Messages;

/// <summary>Universes whose messages can be read, with recipients who can be reached.</summary>
internal static class Letters
{
    public static CustomerDetails Helena { get; } = new()
    {
        LegalType = "PF",
        FirstName = "Helena",
        Email = "helena.prado@example.com",
        PhoneAreaCode = "11",
        PhoneNumber = "98888-7777",
        Street = "Rua Augusta",
        Number = "95",
        City = "São Paulo",
        State = "SP",
        PostalCode = "01305-000",
    };

    public static ServiceDetails Service(string order = "2031915", ServiceScheduling? scheduling = null) => new()
    {
        Type = "Entrega",
        Customer = Helena,
        OrderNumber = order,
        Invoice = "184532",
        Scheduling = scheduling,
    };

    public static Universe Create(UniverseOptions? options = null, string name = "loja") => new(
        name, new EmulatorClock(Moments.Noon), options ?? new UniverseOptions(),
        new OutgoingGateways { Templates = new TemplatesOnDemand(), RecipientPage = (universe, link) => $"https://rastreio.test/{universe}/{link}" });

    /// <summary>Creates so many services on one route.</summary>
    public static void Route(this Universe universe, int services = 1, DateTimeOffset? itinerant = null) => universe.Services.Schedule(
        [new ScheduledRoute(Worlds.Route() with { ItinerantDate = itinerant }, [.. Enumerable.Range(0, services).Select(_ => Service())])]);

    public static IEnumerable<MessageEvent> Told(this Universe universe, int service, MessageChannel channel = MessageChannel.Email) =>
        universe.Outbox.Messages.Where(message => message.ServiceId == service && message.Channel == channel).Select(message => message.Event);
}
