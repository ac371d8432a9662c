namespace Vtex.Tracking.Emulator.World;

/// <summary>How the hub reaches carriers' apps. A call that fails is an answer too, which says why.</summary>
internal interface ICarrierLine
{
    /// <summary>Why the hub may not call an address; null when it may.</summary>
    string? Refusal(Uri baseAddress);

    /// <summary>Tells a carrier of packages.</summary>
    /// <exception cref="OperationCanceledException">The call was given up.</exception>
    Task<CarrierAnswer<NotifyContent>> NotifyAsync(CarrierContact carrier, NotifyMessage message, CancellationToken cancellationToken);

    /// <summary>Asks a carrier what became of packages.</summary>
    /// <exception cref="OperationCanceledException">The call was given up.</exception>
    Task<CarrierAnswer<TrackingContent>> TrackAsync(
        CarrierContact carrier, IReadOnlyList<string> numbers, CancellationToken cancellationToken);
}
