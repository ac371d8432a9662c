namespace Vtex.Tracking.Emulator;

/// <summary>Something that happened in a universe. The state is what the events, applied in order, make of it.</summary>
public abstract record WorldEvent
{
    private protected WorldEvent()
    {
    }

    /// <summary>The name of the universe in which it happened.</summary>
    public string Universe { get; internal set; } = "";

    /// <summary>The place in the universe's log, from 1.</summary>
    public long Sequence { get; init; }

    /// <summary>The time on the universe's clock; UTC.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The time at which it was really done, when that was told later, as by a driver without a connection; UTC. Null when it was told at once.</summary>
    public DateTimeOffset? Happened { get; init; }

    /// <summary>The time at which it was done; UTC.</summary>
    internal DateTimeOffset Time => Happened ?? At;

    /// <summary>The kind of the event, such as <c>ServiceDelivered</c>.</summary>
    public string Kind => GetType().Name;

    /// <summary>The service that it happened to, if any.</summary>
    public virtual int? AboutService => null;

    /// <summary>The route that it happened to, if any.</summary>
    public virtual int? AboutRoute => null;

    /// <summary>The parcel that it happened to, by its tracking number, if any.</summary>
    public virtual string? AboutParcel => null;

    /// <summary>The order of the store that it happened to, by its id, if any.</summary>
    public virtual string? AboutOrder => null;

    /// <summary>Place, time and kind; never the data, which may be personal.</summary>
    public sealed override string ToString() => $"{Sequence} {At:O} {Kind} {About}".TrimEnd();

    /// <summary>The event in a universe. One that was just read belongs to nobody; one of another universe stays there.</summary>
    internal WorldEvent In(string universe)
    {
        if (Universe.Length > 0)
            return Universe == universe ? this : this with { Universe = universe };
        Universe = universe;
        return this;
    }

    /// <summary>Makes the exception of those who must know every event, but not this one.</summary>
    internal InvalidOperationException UnknownTo(string who) => new($"{who} does not know the event {Kind}.");

    private string About => this switch
    {
        { AboutService: { } service } => $"service {service}",
        { AboutRoute: { } route } => $"route {route}",
        { AboutParcel: { } parcel } => $"parcel {parcel}",
        { AboutOrder: { } order } => $"order {order}",
        _ => "",
    };
}
