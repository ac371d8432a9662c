using Vtex.Tracking.Emulator.World.Execution;
using Vtex.Tracking.Emulator.World.State;

namespace Vtex.Tracking.Emulator;

/// <summary>The recipient of a service, at its tracking page.</summary>
public sealed class Recipient
{
    private readonly WorldStore _world;
    private readonly ActionDispatcher _actions;

    internal Recipient(WorldStore world, ActionDispatcher actions, int serviceId)
    {
        (_world, _actions) = (world, actions);
        ServiceId = serviceId;
    }

    /// <summary>The service that is to come.</summary>
    public int ServiceId { get; }

    /// <summary>Cancels the service: Cancelado pelo Cliente.</summary>
    /// <param name="reason">Why, if anybody should know.</param>
    /// <exception cref="WorldRuleException">The service is unknown, or a driver has set out for it.</exception>
    public Task CancelAsync(string? reason = null) => ExecuteAsync(new CancelByCustomer(reason));

    /// <summary>Chooses another day.</summary>
    /// <param name="day">Today or later in Brasília's calendar, and no holiday.</param>
    /// <param name="period">The part of that day.</param>
    /// <exception cref="WorldRuleException">The service is unknown or not Ativo, or the day is over or a holiday.</exception>
    public Task RescheduleAsync(DateOnly day, DayPeriod period) =>
        ExecuteAsync(new Reschedule(day, period));

    /// <summary>Rates the delivery; a later rating replaces an earlier one.</summary>
    /// <param name="rating">From 1 to 5.</param>
    /// <param name="comment">The recipient's words, if any.</param>
    /// <exception cref="WorldRuleException">The service is unknown or not Realizado, or the rating out of range.</exception>
    public Task RateAsync(int rating, string? comment = null) => ExecuteAsync(new Rate(rating, comment));

    private Task ExecuteAsync(ServiceAction action) => _world.DoAsync(() => _actions.Execute(ServiceId, action));
}
