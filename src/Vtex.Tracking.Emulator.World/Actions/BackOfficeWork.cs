namespace Vtex.Tracking.Emulator.World;

/// <summary>What the back office does to services without the driver.</summary>
internal sealed class BackOfficeWork(Universe universe)
{
    public void Cancel(DeliveryService service, string? reason)
    {
        universe.Append(new ServiceCancelled(service.Id, ServiceStatus.CancelledByBackOffice, reason));
        universe.FinishRouteIfDone(service);
    }

    public void FinishByHand(DeliveryService service, FinishByHand finish)
    {
        CheckJustification(finish.Justification);
        universe.Append(new ServiceFinishedByHand(service.Id, finish.Status, finish.Justification));
        universe.FinishRouteIfDone(service);
    }

    public void Correct(DeliveryService service, CorrectStatus correct)
    {
        CheckJustification(correct.Justification);
        universe.Append(new StatusCorrected(service.Id, correct.Status, correct.Justification));
    }

    private void CheckJustification(string justification)
    {
        if (universe.State.Justifications.Contains(justification))
            return;
        throw new WorldRuleException(
            "The justification is not registered. Registered: " +
            $"{string.Join("; ", universe.State.Justifications.Order(StringComparer.Ordinal))}.");
    }
}
