using Vtex.Tracking.Emulator.World.DriverApp;
using Vtex.Tracking.Emulator.World.Drivers;
using Vtex.Tracking.Emulator.World.Routes;
using Vtex.Tracking.Emulator.World.Scheduling;
using Vtex.Tracking.Emulator.World.Services;

namespace Vtex.Tracking.Emulator.World.Messages;

/// <summary>The messages that follow from what happens, and their settings.</summary>
/// <param name="options">The options of the messages.</param>
/// <param name="schedule">The agenda, for deadlines.</param>
/// <param name="services">The services.</param>
/// <param name="routes">The routes.</param>
/// <param name="openServices">The services of a route whose stops have not come to their end.</param>
/// <param name="driverOf">The driver of a route.</param>
/// <param name="agencyOf">The agency of an id.</param>
internal sealed class MessageState(
    MessageOptions options, Schedule<DueItem, DateTimeOffset> schedule, ServiceRepository services, RouteRepository routes,
    Func<Route, IEnumerable<DeliveryService>> openServices, Func<Route, DriverProfile> driverOf,
    Func<int, Agency> agencyOf)
{
    /// <summary>The agency that every account has.</summary>
    public const int DefaultAgency = 1;

    private static readonly MessageChannel[] Channels = Enum.GetValues<MessageChannel>();

    private readonly Dictionary<(int Agency, MessageEvent Event, MessageChannel Channel), MessageSettings> _settings = [];
    private readonly HashSet<int> _started = [];
    private readonly List<MessageOccasion> _unestimated = [];

    public OutboxState Outbox { get; } = new(options.Enabled ? options.OutboxSize : 0);

    public MessageSettings SettingsOf(int agency, MessageEvent about, MessageChannel channel) =>
        _settings.GetValueOrDefault((agency, about, channel)) ?? DefaultMessages.SettingsOf(about);

    public void Save(MessageSettingsSaved e) => _settings[(e.AgencyId, e.Event, e.Channel)] = e.Settings;

    public void Note(MailHandedOver e)
    {
        if (Outbox.Find(e.Number) is not { } entry)
            return;
        entry.HandedOver = e;
        Outbox.Changed?.Invoke(e.Number);
    }

    /// <summary>Follows an event of a service, after the service has.</summary>
    public void Follow(ServiceEvent happened)
    {
        if (!options.Enabled)
            return;
        _unestimated.Clear();
        switch (happened)
        {
            case ServiceCreated: Tell(MessageEvent.BeforeRouting, happened); break;
            case DisplacementStarted or DisplacementResumed: Start(happened); break;
            case ServiceDelivered: Tell(MessageEvent.Delivered, happened); break;
            case ServiceFailed: Tell(MessageEvent.NotDelivered, happened); break;
            case DeadlineMissed: Tell(MessageEvent.PastDeadline, happened); break;
        }

        Plan(happened);
    }

    /// <summary>Gives the estimates to the messages that the same change has led to.</summary>
    public void Follow(RouteEstimated happened)
    {
        foreach (var occasion in _unestimated)
        {
            if (occasion.Route!.Id == happened.RouteId)
                occasion.Service = services.Get(occasion.Service!.Id);
        }

        _unestimated.Clear();
    }

    /// <summary>Follows that a driver got a code for a new password.</summary>
    public void Follow(DriverRecoveryCodeSent happened, DriverProfile driver)
    {
        if (options.Enabled)
        {
            Outbox.Add(
                new MessageOccasion(MessageEvent.PasswordRecovery, happened.At, null, null, driver, agencyOf(DefaultAgency)) { Code = happened },
                MessageChannel.Email, DefaultMessages.SettingsOf(MessageEvent.PasswordRecovery));
        }
    }

    private void Start(ServiceEvent happened)
    {
        var route = routes.Get(services.Get(happened.ServiceId).CurrentStop!.RouteId);
        if (_started.Add(route.Id))
        {
            var about = route.Details.ItinerantDate is null ? MessageEvent.RouteStarted : MessageEvent.ItinerantRoute;
            foreach (var service in openServices(route))
            {
                _unestimated.Add(Tell(about, happened.At, service, route));
                if (Deadlines.Of(service.Details) is null)
                    Tell(MessageEvent.Unscheduled, happened.At, service, route);
            }
        }

        _unestimated.Add(Tell(MessageEvent.DeliveryStarted, happened.At, services.Get(happened.ServiceId), route));
    }

    private void Tell(MessageEvent about, ServiceEvent happened)
    {
        var service = services.Get(happened.ServiceId);
        Tell(about, happened.At, service, service.CurrentStop is { } stop ? routes.Get(stop.RouteId) : null);
    }

    private MessageOccasion Tell(MessageEvent about, DateTimeOffset at, DeliveryService service, Route? route)
    {
        var agency = service.Details.AgencyId ?? DefaultAgency;
        var occasion = new MessageOccasion(about, at, service, route, route is null ? null : driverOf(route), agencyOf(agency));
        foreach (var channel in Channels)
        {
            var settings = SettingsOf(agency, about, channel);
            if (settings.Active)
                Outbox.Add(occasion, channel, settings);
        }

        return occasion;
    }

    // A deadline counts once, and until the service comes to its end; a service that gets another schedule has another one.
    private void Plan(ServiceEvent happened)
    {
        var service = services.Find(happened.ServiceId)?.Service;
        var item = new DueItem(DueKind.Deadline, happened.ServiceId);
        if (happened is DeadlineMissed || service is null || !Deadlines.IsOpen(service))
            schedule.Remove(item);
        else if (happened is ServiceCreated or ServiceRescheduled && Deadlines.Of(service.Details) is { } deadline)
            schedule.Plan(item, deadline);
    }
}

/// <summary>The messages of an agency that nobody has changed.</summary>
internal static class DefaultMessages
{
    private static readonly MessageSettings Active = new();
    private static readonly MessageSettings Inactive = new() { Active = false };

    /// <summary>All are sent, but the one for accounts that schedule every service. Chosen by us.</summary>
    public static MessageSettings SettingsOf(MessageEvent about) => about == MessageEvent.Unscheduled ? Inactive : Active;
}
