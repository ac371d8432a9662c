namespace Vtex.Tracking.Emulator;

/// <summary>A piece of work that a driver's app tells, at once or later. What is told with the same id again is not done again.</summary>
public abstract record DriverWork
{
    private protected DriverWork(string id, DateTimeOffset? at) => (Id, At) = (id, at);

    /// <summary>Gets the app's own id, of 1 to 64 characters.</summary>
    public string Id { get; init; }

    /// <summary>Gets the time at which it was done, by the app; null for now.</summary>
    public DateTimeOffset? At { get; init; }
}

/// <summary>Work on a delivery: a start, a pause, an arrival, a delivery, a failure.</summary>
/// <param name="Id">The app's own id.</param>
/// <param name="At">The time at which it was done; null for now.</param>
/// <param name="ServiceId">The service.</param>
/// <param name="Action">What was done: an action of a driver.</param>
public sealed record DeliveryWork(string Id, DateTimeOffset? At, int ServiceId, ServiceAction Action) : DriverWork(Id, At);

/// <summary>A photo, or the receiver's signature. It is told before the delivery or the failure that it belongs to.</summary>
/// <param name="Id">The app's own id.</param>
/// <param name="At">The time at which it was taken; null for now.</param>
/// <param name="ServiceId">The service.</param>
/// <param name="Content">A JPEG, PNG or WebP of at most 1 MiB.</param>
/// <param name="IsSignature">Says whether it is the signature.</param>
public sealed record PictureWork(string Id, DateTimeOffset? At, int ServiceId, ReadOnlyMemory<byte> Content, bool IsSignature = false) : DriverWork(Id, At);

/// <summary>A message in the chat about a delivery, which the failure opened whose occurrence opens chats.</summary>
/// <param name="Id">The app's own id.</param>
/// <param name="At">The time at which it was written; null for now.</param>
/// <param name="ServiceId">The service.</param>
/// <param name="Content">The message.</param>
public sealed record ChatWork(string Id, DateTimeOffset? At, int ServiceId, ChatContent Content) : DriverWork(Id, At);

/// <summary>A place on the driver's way.</summary>
/// <param name="Id">The app's own id.</param>
/// <param name="At">The time at which the driver was there; null for now.</param>
/// <param name="Latitude">Degrees of WGS84, from −90 to 90.</param>
/// <param name="Longitude">Degrees of WGS84, from −180 to 180.</param>
/// <param name="BatteryPercent">How full the battery was, from 0 to 100; null as before.</param>
public sealed record PositionWork(string Id, DateTimeOffset? At, double Latitude, double Longitude, int? BatteryPercent = null) : DriverWork(Id, At);
