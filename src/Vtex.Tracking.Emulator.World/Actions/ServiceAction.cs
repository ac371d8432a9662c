namespace Vtex.Tracking.Emulator;

/// <summary>
/// Something to do to a service. Whoever does it (a driver, the back office, a recipient, a timeline, the autopilot), it
/// goes through the same table of moves.
/// </summary>
public abstract record ServiceAction
{
    private protected ServiceAction()
    {
    }

    /// <summary>Gets the move of the table that this action makes.</summary>
    public abstract ServiceMove Move { get; }

    /// <summary>The status that it leads to, where the move leaves a choice.</summary>
    internal virtual ServiceStatus? To => null;
}

/// <summary>Back office: puts a service at the end of a route that exists.</summary>
/// <param name="RouteId">The route; it must be Ativo.</param>
public sealed record PutOnRoute(int RouteId) : ServiceAction
{
    /// <inheritdoc />
    public override ServiceMove Move => ServiceMove.Route;
}

/// <summary>
/// Back office: puts a service on a driver's route of today (Brasília), or makes such a route when there is none with
/// room: a route made so takes 21 stops.
/// </summary>
/// <param name="Driver">The driver's user name; a new one is registered.</param>
/// <param name="DisplacementType">How the driver moves, where the route is new: caminhão, carro or moto.</param>
public sealed record JoinRoute(string Driver, string DisplacementType = "moto") : ServiceAction
{
    /// <inheritdoc />
    public override ServiceMove Move => ServiceMove.Route;
}

/// <summary>Driver: sets out for a service. The first start on a route also starts its work day.</summary>
public sealed record StartDisplacement : ServiceAction
{
    /// <inheritdoc />
    public override ServiceMove Move => ServiceMove.Start;
}

/// <summary>Driver: pauses on the way.</summary>
public sealed record PauseDisplacement : ServiceAction
{
    /// <inheritdoc />
    public override ServiceMove Move => ServiceMove.Pause;
}

/// <summary>Driver: goes on after a pause.</summary>
public sealed record ResumeDisplacement : ServiceAction
{
    /// <inheritdoc />
    public override ServiceMove Move => ServiceMove.Resume;
}

/// <summary>Driver: reaches the address.</summary>
public sealed record Arrive : ServiceAction
{
    /// <inheritdoc />
    public override ServiceMove Move => ServiceMove.Arrive;
}

/// <summary>Driver: hands the goods over, or does what the service is.</summary>
/// <param name="Receipt">What the driver records.</param>
public sealed record Deliver(DeliveryReceipt Receipt) : ServiceAction
{
    /// <summary>With nothing recorded.</summary>
    public Deliver()
        : this(new DeliveryReceipt())
    {
    }

    /// <inheritdoc />
    public override ServiceMove Move => ServiceMove.Deliver;
}

/// <summary>Driver: reports that the service could not be done.</summary>
/// <param name="Failure">Why.</param>
public sealed record Fail(DeliveryFailure Failure) : ServiceAction
{
    /// <inheritdoc />
    public override ServiceMove Move => ServiceMove.Fail;
}

/// <summary>Back office: changes what is known of a service.</summary>
/// <param name="Edit">The new values; what is null stays as it is.</param>
public sealed record EditService(ServiceEdit Edit) : ServiceAction
{
    /// <inheritdoc />
    public override ServiceMove Move => ServiceMove.Edit;
}

/// <summary>Back office: deletes a service. Its id is not given again.</summary>
public sealed record DeleteService : ServiceAction
{
    /// <inheritdoc />
    public override ServiceMove Move => ServiceMove.Delete;
}

/// <summary>Back office: cancels a service.</summary>
/// <param name="Reason">Why, if anybody should know.</param>
public sealed record CancelService(string? Reason = null) : ServiceAction
{
    /// <inheritdoc />
    public override ServiceMove Move => ServiceMove.Cancel;
}

/// <summary>Back office: ends a service without the driver.</summary>
/// <param name="Status">Realizado or Não Realizado.</param>
/// <param name="Justification">One of the registered justifications.</param>
public sealed record FinishByHand(ServiceStatus Status, string Justification) : ServiceAction
{
    /// <summary>One of the occurrences of the account, for Não Realizado; null to name none.</summary>
    public string? Occurrence { get; init; }

    /// <inheritdoc />
    public override ServiceMove Move => ServiceMove.FinishByHand;

    internal override ServiceStatus? To => Status;
}

/// <summary>Back office: gives a finished service another status.</summary>
/// <param name="Status">Ativo, Realizado, Não Realizado, Cancelado pelo BackOffice or Retornado ao Remetente.</param>
/// <param name="Justification">One of the registered justifications.</param>
public sealed record CorrectStatus(ServiceStatus Status, string Justification) : ServiceAction
{
    /// <inheritdoc />
    public override ServiceMove Move => ServiceMove.Correct;

    internal override ServiceStatus? To => Status;
}

/// <summary>Back office: sends a service that could not be done back to its sender.</summary>
public sealed record ReturnToSender : ServiceAction
{
    /// <inheritdoc />
    public override ServiceMove Move => ServiceMove.ReturnToSender;
}

/// <summary>Recipient: cancels a service that no driver has set out for.</summary>
/// <param name="Reason">Why, if anybody should know.</param>
public sealed record CancelByCustomer(string? Reason = null) : ServiceAction
{
    /// <inheritdoc />
    public override ServiceMove Move => ServiceMove.CancelByCustomer;
}

/// <summary>Recipient: chooses another day.</summary>
/// <param name="Day">Today or later in Brasília's calendar, and no holiday.</param>
/// <param name="Period">The part of that day.</param>
public sealed record Reschedule(DateOnly Day, DayPeriod Period) : ServiceAction
{
    /// <inheritdoc />
    public override ServiceMove Move => ServiceMove.Reschedule;
}

/// <summary>Recipient: rates a delivery. A later rating replaces an earlier one.</summary>
/// <param name="Rating">From 1 to 5.</param>
/// <param name="Comment">The recipient's words, if any.</param>
public sealed record Rate(int Rating, string? Comment = null) : ServiceAction
{
    /// <inheritdoc />
    public override ServiceMove Move => ServiceMove.Rate;
}
