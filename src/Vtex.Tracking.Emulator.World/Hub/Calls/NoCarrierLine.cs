namespace Vtex.Tracking.Emulator.World;

/// <summary>Reaches nobody: the hub of a universe that is outside an emulator.</summary>
internal sealed class NoCarrierLine : ICarrierLine
{
    private const string Words = "this universe has no way to call anybody";

    public string? Refusal(Uri baseAddress) => null;

    public Task<CarrierAnswer<NotifyContent>> NotifyAsync(
        CarrierContact carrier, NotifyMessage message, CancellationToken cancellationToken) =>
        Task.FromResult(CarrierAnswer<NotifyContent>.Failed(Words));

    public Task<CarrierAnswer<TrackingContent>> TrackAsync(
        CarrierContact carrier, IReadOnlyList<string> numbers, CancellationToken cancellationToken) =>
        Task.FromResult(CarrierAnswer<TrackingContent>.Failed(Words));
}
