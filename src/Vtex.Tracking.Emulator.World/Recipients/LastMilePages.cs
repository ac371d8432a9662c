using Vtex.Tracking.Emulator.World.Account;
using Vtex.Tracking.Emulator.World.Execution;
using Vtex.Tracking.Emulator.World.LastMile;
using Vtex.Tracking.Emulator.World.Lifecycle;
using Vtex.Tracking.Emulator.World.Recipients;
using Vtex.Tracking.Emulator.World.Services;
using Vtex.Tracking.Emulator.World.State;
using Vtex.Tracking.Emulator.World.Time;

namespace Vtex.Tracking.Emulator;

/// <summary>
/// The recipients' pages (Last Mile): each service has one, at a link that nobody guesses. Who has the link sees the delivery, chooses another
/// day, cancels and rates.
/// </summary>
/// <remarks>Links follow from the seed and the name of the universe: who knows both can make them.</remarks>
public sealed class LastMilePages
{
    private readonly WorldStore _world;
    private readonly ActionDispatcher _actions;
    private readonly RecipientLinks _links;
    private readonly Func<string, string, string> _addressOf;

    internal LastMilePages(WorldStore world, ActionDispatcher actions, Func<string, string, string> addressOf)
    {
        (_world, _actions, _addressOf) = (world, actions, addressOf);
        _links = new RecipientLinks(world.Options.Seed, world.Name);
    }

    /// <summary>Gets the link of a service: 27 letters, digits, hyphens and underscores.</summary>
    /// <param name="serviceId">The service.</param>
    /// <exception cref="WorldRuleException">There is no such service.</exception>
    public string GetLink(int serviceId) => _links.Of(_world.Do(() => _world.State.Services.Get(serviceId)).Id);

    /// <summary>Gets the address of the page of a service, as messages have it.</summary>
    /// <param name="serviceId">The service.</param>
    /// <exception cref="WorldRuleException">There is no such service.</exception>
    public Uri GetAddress(int serviceId) => new(_addressOf(_world.Name, GetLink(serviceId)), UriKind.RelativeOrAbsolute);

    /// <summary>Shows the page at a link; null when there is none, whatever the cause.</summary>
    /// <param name="link">The link.</param>
    public LastMileView? Find(string link)
    {
        ArgumentNullException.ThrowIfNull(link);
        var id = _links.Read(link);
        return _world.Do(() => _world.State.Services.Find(id) is { } entry ? View(entry.Service) : null);
    }

    /// <summary>Chooses another day, as the recipient. After Não Realizado the service is Ativo again.</summary>
    /// <param name="link">The link.</param>
    /// <param name="day">One of the days that the page offers.</param>
    /// <param name="period">The part of that day.</param>
    /// <exception cref="WorldRuleException">There is no such page, or the rules do not allow it now.</exception>
    public Task RescheduleAsync(string link, DateOnly day, DayPeriod period) => DoAsync(link, service =>
    {
        LastMileRules.CheckDay(_world.State, service, day, _world.Clock.GetUtcNow());
        return new Reschedule(day, period);
    });

    /// <summary>Cancels the delivery, as the recipient: Cancelado pelo Cliente.</summary>
    /// <param name="link">The link.</param>
    /// <param name="reason">Why, in at most 500 characters, if anybody should know.</param>
    /// <exception cref="WorldRuleException">There is no such page, or the rules do not allow it now.</exception>
    public Task CancelAsync(string link, string? reason = null) => DoAsync(link, service =>
    {
        LastMileRules.CheckCancel(service, reason);
        return new CancelByCustomer(reason);
    });

    /// <summary>Rates the delivery, as the recipient, once.</summary>
    /// <param name="link">The link.</param>
    /// <param name="rating">From 1 to 5.</param>
    /// <param name="comment">The recipient's words, of at most 500 characters, if any.</param>
    /// <exception cref="WorldRuleException">There is no such page, or the rules do not allow it now.</exception>
    public Task RateAsync(string link, int rating, string? comment = null) => DoAsync(link, service =>
    {
        LastMileRules.CheckRating(service, comment);
        return new Rate(rating, comment);
    });

    private Task DoAsync(string link, Func<DeliveryService, ServiceAction> actionOf)
    {
        ArgumentNullException.ThrowIfNull(link);
        var id = _links.Read(link);
        return _world.DoAsync(() =>
        {
            var service = _world.State.Services.Find(id)?.Service ?? throw new WorldRuleException("There is no page at this link.");
            _actions.Execute(id, actionOf(service));
        });
    }

    private LastMileView View(DeliveryService service)
    {
        var (state, details) = (_world.State, service.Details);
        var route = service.CurrentStop is { } stop ? state.Routes.Get(stop.RouteId) : null;
        var driver = route is null ? null : state.DriverOf(route);
        var agency = state.Account.Find<Agency>(SettingKind.Agency, details.AgencyId ?? 1)!;
        var isUnderWay = service.Status is ServiceStatus.Routed or ServiceStatus.InProgress or ServiceStatus.Paused;
        var isComing = service.Status == ServiceStatus.InProgress;
        var today = BrasiliaTime.DayOf(_world.Clock.GetUtcNow());
        var scheduled = details.Scheduling?.CustomerTime ?? details.Scheduling?.ShipperTime;
        return new LastMileView
        {
            Status = service.Status.Describe(),
            OrderNumber = details.OrderNumber,
            Invoice = details.Invoice,
            Description = details.Description,
            RecipientName = details.Customer.FirstName ?? details.Customer.CompanyName,
            Estimate = isUnderWay ? service.Estimate?.Current : null,
            StopsBefore = isUnderWay ? state.OpenServices(route!).TakeWhile(other => other.Id != service.Id).Count() : null,
            ScheduledDay = scheduled is { } time ? BrasiliaTime.DayOf(time) : null,
            ScheduledPeriod = PeriodOf(details.Scheduling),
            DriverName = driver is null ? null : $"{driver.Details.FirstName} {driver.Details.LastName}".Trim() is { Length: > 0 } name ? name : null,
            DriverPhoto = driver?.Details.Photo,
            VehicleType = route?.Details.DisplacementType,
            VehiclePlate = route?.Details.VehiclePlate,
            DriverLatitude = isComing ? driver?.Position?.Latitude : null,
            DriverLongitude = isComing ? driver?.Position?.Longitude : null,
            AgencyName = agency.Name == DefaultSettings.Agency.Name ? _world.Name : agency.Name,
            AgencyLogo = agency.Logo,
            AgencyColor = agency.Color,
            CanReschedule = LastMileRules.CanReschedule(service),
            CanCancel = LastMileRules.CanCancel(service),
            CanRate = LastMileRules.CanRate(service),
            Days = LastMileRules.CanReschedule(service) ? [.. LastMileRules.Days(state, service, today)] : [],
            Attempts = [.. service.RouteItems.Where(item => item.DisplacementStarted is not null).Select(AttemptOf)],
        };
    }

    private static LastMileAttempt AttemptOf(RouteItem item) => new()
    {
        Status = item.Status.Describe(),
        Started = item.DisplacementStarted,
        Arrived = item.Arrived,
        Left = item.Left,
        Reason = item.Failure?.Reason,
        Description = item.Failure?.Description ?? item.Receipt?.Comment,
        ReceiverName = item.Receipt?.ReceiverName,
        Pictures = [.. item.Failure?.Pictures ?? item.Receipt?.Evidence ?? []],
        Rating = item.Rating,
        Comment = item.Comment,
    };

    private static DayPeriod? PeriodOf(ServiceScheduling? scheduling) => scheduling switch
    {
        { Morning: true } => DayPeriod.Morning,
        { Afternoon: true } => DayPeriod.Afternoon,
        { Night: true } => DayPeriod.Night,
        _ => null,
    };
}
