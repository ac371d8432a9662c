namespace Vtex.Tracking.Emulator.World;

/// <summary>What a recipient does on its page.</summary>
internal sealed class RecipientWork(Universe universe)
{
    public void Cancel(DeliveryService service, string? reason)
    {
        universe.Append(new ServiceCancelled(service.Id, ServiceStatus.CancelledByCustomer, reason));
        universe.FinishRouteIfDone(service);
    }

    public void Reschedule(DeliveryService service, Reschedule reschedule)
    {
        var today = BrasiliaTime.DayOf(universe.Clock.GetUtcNow());
        if (!Enum.IsDefined(reschedule.Period))
            throw new WorldRuleException($"There is no part of the day {reschedule.Period:D}.");
        if (reschedule.Day < today)
            throw new WorldRuleException($"{reschedule.Day:O} is over; choose {today:O} or later.");
        if (universe.State.IsHoliday(reschedule.Day))
            throw new WorldRuleException($"{reschedule.Day:O} is a holiday; choose another day.");
        universe.Append(new ServiceRescheduled(service.Id, reschedule.Day, reschedule.Period));
    }

    public void Rate(DeliveryService service, Rate rate)
    {
        if (rate.Rating is < 1 or > 5)
            throw new WorldRuleException($"A rating lies between 1 and 5; {rate.Rating} does not.");
        universe.Append(new ServiceRated(service.Id, rate.Rating, rate.Comment));
    }
}
