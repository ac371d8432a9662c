using Vtex.Tracking.Emulator.World.DriverApp;
using Vtex.Tracking.Emulator.World.Drivers;
using Vtex.Tracking.Emulator.World.Routes;
using Vtex.Tracking.Emulator.World.Services;

namespace Vtex.Tracking.Emulator.World.Messages;

/// <summary>Something that recipients are told, with all that was known then. Nothing of it is rendered.</summary>
internal sealed class MessageOccasion(MessageEvent about, DateTimeOffset at, DeliveryService? service, Route? route, DriverProfile? driver, Agency agency)
{
    public MessageEvent Event => about;

    public DateTimeOffset At => at;

    /// <summary>The service; after an estimate that belongs to the same change, with it. Null for a message to a driver.</summary>
    public DeliveryService? Service { get; set; } = service;

    public Route? Route => route;

    public DriverProfile? Driver => driver;

    public Agency Agency => agency;

    /// <summary>Gets the event that gave a driver a code for a new password; null for a message to a recipient.</summary>
    public DriverRecoveryCodeSent? Code { get; init; }
}

/// <summary>A message in the outbox.</summary>
internal sealed class OutboxEntry(long number, MessageOccasion occasion, MessageChannel channel, MessageSettings settings)
{
    public long Number => number;

    public MessageOccasion Occasion => occasion;

    public MessageChannel Channel => channel;

    public MessageSettings Settings => settings;

    /// <summary>Gets the answer of the SMTP server; null when it was not asked.</summary>
    public MailHandedOver? HandedOver { get; set; }
}

/// <summary>The latest messages of a universe.</summary>
internal sealed class OutboxState(int size)
{
    private const int FirstCapacity = 64;

    private OutboxEntry[] _ring = [];

    /// <summary>The number of the latest message; they count from 1.</summary>
    public long Last { get; private set; }

    /// <summary>The number of the oldest message that is kept.</summary>
    public long First => Last - Count + 1;

    /// <summary>The number of messages that are kept.</summary>
    public int Count => (int)Math.Min(Last, size);

    /// <summary>Told the number of a message that another fate met.</summary>
    public Action<long>? Changed { get; set; }

    public void Add(MessageOccasion occasion, MessageChannel channel, MessageSettings settings)
    {
        Last++;
        if (size == 0)
            return;
        if (_ring.Length < size && Last > _ring.Length)
            Array.Resize(ref _ring, (int)Math.Min(size, Math.Max(FirstCapacity, _ring.Length * 2L)));
        _ring[PlaceOf(Last)] = new OutboxEntry(Last, occasion, channel, settings);
    }

    /// <summary>A message; null when there is none of that number, or it is no longer kept.</summary>
    public OutboxEntry? Find(long number) => number >= First && number <= Last && Count > 0 ? _ring[PlaceOf(number)] : null;

    // The ring grows until it has its size, and only then goes round.
    private int PlaceOf(long number) => (int)((number - 1) % _ring.Length);
}
