namespace Vtex.Tracking.Emulator.World.Timelines;

/// <summary>The steps of which the ready-made timelines are put together.</summary>
internal static class TimelineTemplates
{
    public const string Driver = "motorista.emulado";

    public static readonly TimelineStep Routed = new(TimeSpan.FromMinutes(30), new JoinRoute(Driver));
    public static readonly TimelineStep Started = new(TimeSpan.FromMinutes(30), new StartDisplacement());
    public static readonly TimelineStep Arrived = new(TimeSpan.FromMinutes(20), new Arrive());
    public static readonly TimelineStep Late = new(TimeSpan.FromHours(3), new Arrive());
    public static readonly TimelineStep Paused = new(TimeSpan.FromMinutes(10), new PauseDisplacement());
    public static readonly TimelineStep Delivered = new(TimeSpan.FromMinutes(5), new Deliver());
    public static readonly TimelineStep Returned = new(TimeSpan.FromDays(1), new ReturnToSender());
    public static readonly TimelineStep Cancelled = new(TimeSpan.FromHours(1), new CancelService());
    public static readonly TimelineStep CancelledByCustomer = new(TimeSpan.FromHours(1), new CancelByCustomer());
    public static readonly TimelineStep Rated = new(TimeSpan.FromMinutes(30), new Rate(5));

    public static readonly TimelineStep Lost = new(
        TimeSpan.FromDays(2), new FinishByHand(ServiceStatus.NotDelivered, "Mercadoria extraviada"));

    public static readonly TimelineStep[] UnderWay = [Routed, Started];
    public static readonly TimelineStep[] AtTheDoor = [Routed, Started, Arrived];
    public static readonly TimelineStep[] NextDay = [new(TimeSpan.FromDays(1), new JoinRoute(Driver)), Started, Arrived];

    public static TimelineStep Failed(string reason) =>
        new(TimeSpan.FromMinutes(5), new Fail(new DeliveryFailure { Reason = reason }));
}
