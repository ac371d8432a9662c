using Vtex.Tracking.Emulator.World.Driving;
using Vtex.Tracking.Emulator.World.Lifecycle;
using Vtex.Tracking.Emulator.World.Routes;
using Vtex.Tracking.Emulator.World.Services;
using Vtex.Tracking.Emulator.World.State;
using Vtex.Tracking.Emulator.World.Time;

namespace Vtex.Tracking.Emulator;

/// <summary>The app of a driver who has logged in.</summary>
public sealed class DriverSession
{
    private readonly WorldStore _world;
    private readonly DriverWorkHandler _handler;

    internal DriverSession(WorldStore world, DriverWorkHandler handler, string username, string token, DateTimeOffset expires) =>
        (_world, _handler, Username, Token, Expires) = (world, handler, username, token, expires);

    /// <summary>Gets the driver's user name.</summary>
    public string Username { get; }

    /// <summary>Gets the time until which the token holds: 30 days after the login. UTC.</summary>
    public DateTimeOffset Expires { get; }

    internal string Token { get; }

    /// <summary>Lists the deliveries of a day, in the order of the route.</summary>
    /// <param name="day">The day in Brasília's calendar; null for today.</param>
    public IReadOnlyList<DriverDelivery> ListDeliveries(DateOnly? day = null) => _world.Do(() =>
    {
        var wanted = day ?? BrasiliaTime.DayOf(_world.Clock.GetUtcNow());
        return _world.State.Routes.All
            .Where(route => route.Details.Driver.Username == Username && route.Status != RouteStatus.Cancelled && IsOn(route, wanted))
            .SelectMany(DeliveriesOf)
            .ToList();
    });

    /// <summary>
    /// Tells work, in the order in which it was done: at once, or later what was done without a connection. Each piece has its own time. What
    /// was told before is passed over; what the rules do not allow is refused, and the rest goes on.
    /// </summary>
    /// <param name="work">Up to 1,000 pieces of work.</param>
    /// <returns>What became of each.</returns>
    /// <exception cref="WorldRuleException">
    /// An id is missing or too long, a time lies ahead, before that of the work before it, or more than 7 days back, or there are too many; then nothing was done.
    /// </exception>
    public Task<IReadOnlyList<DriverWorkResult>> SendAsync(IEnumerable<DriverWork> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        return Task.FromResult(_handler.Do(Username, [.. work]));
    }

    /// <summary>Lists the chats that the driver opened, by id.</summary>
    public IReadOnlyList<Chat> ListChats() => _world.Do(() => _handler.Chats.Of(Username));

    /// <summary>Finds a chat that the driver opened; null when there is none of that id.</summary>
    /// <param name="chatId">The id.</param>
    public Chat? FindChat(int chatId) => _world.Do(() => _world.State.Chats.Find(chatId) is { } chat && chat.Driver == Username ? chat : null);

    /// <summary>The user name; never the token.</summary>
    public override string ToString() => Username;

    private IEnumerable<DriverDelivery> DeliveriesOf(Route route) =>
        from id in route.ServiceIds
        let service = _world.State.Services.Find(id)?.Service
        let stop = service?.RouteItems.LastOrDefault(item => item.RouteId == route.Id)
        where stop is not null && stop.Status != RouteItemStatus.Cancelled
        orderby stop.Index
        select DeliveryOf(service, stop);

    private static DriverDelivery DeliveryOf(DeliveryService service, RouteItem stop)
    {
        var (details, customer) = (service.Details, service.Details.Customer);
        return new DriverDelivery
        {
            ServiceId = service.Id,
            RouteId = stop.RouteId,
            Index = stop.Index,
            Status = stop.Status == RouteItemStatus.Active ? service.Status.Describe() : stop.Status.Describe(),
            Type = details.Type,
            RecipientName = customer.CompanyName ?? ($"{customer.FirstName} {customer.LastName}".Trim() is { Length: > 0 } name ? name : null),
            Invoice = details.Invoice,
            InvoiceSerie = details.InvoiceSerie,
            Description = details.Description,
            Street = string.Join(", ", new[] { customer.Street, customer.Number, customer.Complement }.Where(part => !string.IsNullOrEmpty(part))),
            City = customer.City,
            State = customer.State,
            PostalCode = customer.PostalCode,
            Estimate = stop.Status == RouteItemStatus.Active ? service.Estimate?.Current : null,
        };
    }

    private static bool IsOn(Route route, DateOnly day)
    {
        var first = BrasiliaTime.DayOf(route.Details.Date);
        return day >= first && day <= (route.Details.ItinerantDate is { } end ? BrasiliaTime.DayOf(end) : first);
    }
}
