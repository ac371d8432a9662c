using Vtex.Tracking.Emulator.World.Services;

namespace Vtex.Tracking.Emulator.World.Chats;

/// <summary>The chats of a universe, as the projection of their events and of those of their services.</summary>
internal sealed class ChatRepository
{
    private readonly List<Chat> _byId = [];
    private readonly Dictionary<int, int> _latestOfStop = [];
    private readonly HashSet<int> _asked = [];

    /// <summary>
    /// Told each change of a chat: before (null for a new one) and after. A chat changes when it is opened, taken, written in, closed or withdrawn,
    /// and when its delivery is done (<see cref="Chat.IsReversed"/>).
    /// </summary>
    public Action<Chat?, Chat>? Changed { get; set; }

    public int NextId => _byId.Count + 1;

    /// <summary>Gets all chats, by id.</summary>
    public IReadOnlyList<Chat> All => _byId;

    public Chat? Find(int id) => id >= 1 && id <= _byId.Count ? _byId[id - 1] : null;

    /// <summary>The latest chat of a stop; null when there was none.</summary>
    public Chat? LatestOf(int stopId) => _latestOfStop.TryGetValue(stopId, out var id) ? _byId[id - 1] : null;

    /// <summary>Says whether there was a chat since the driver set out for the stop, or went on after a pause.</summary>
    public bool WasAsked(int stopId) => _asked.Contains(stopId);

    public void Apply(ChatEvent happened)
    {
        switch (happened)
        {
            case ChatOpened e: Open(e); break;
            case ChatTaken e: Replace(Get(e) with { Status = ChatStatus.InAttendance, AttendantId = e.UserId, Taken = Get(e).Taken ?? e.At }); break;
            case ChatMessageSent e: Replace(Get(e) with { Messages = [.. Get(e).Messages, MessageOf(e, Get(e).Messages.Count + 1)] }); break;
            case ChatClosed e:
                Replace(Get(e) with { Status = ChatStatus.Closed, Closed = e.At, TicketId = e.TicketId, Ticket = e.Ticket, SaidReversed = e.SaidReversed });
                break;
            default: throw happened.UnknownTo("The chats");
        }
    }

    /// <summary>Follows an event of a service, before or after the service has.</summary>
    /// <param name="happened">The event.</param>
    /// <param name="stopId">The service's latest stop; null when it was never on a route.</param>
    public void Follow(ServiceEvent happened, int? stopId)
    {
        if (stopId is not { } stop || LatestOf(stop) is not { } chat)
            return;
        switch (happened)
        {
            case DisplacementResumed when !chat.IsOpen: _asked.Remove(stop); break;
            case ServiceDelivered: Replace(chat with { IsReversed = true }); break;
            case ServiceFinishedByHand { Status: ServiceStatus.Delivered }: Withdraw(chat with { IsReversed = true }, happened.At); break;
            case ServiceFinishedByHand or ServiceCancelled: Withdraw(chat, happened.At); break;
        }
    }

    /// <summary>Follows that a stop was taken off its route.</summary>
    public void TakeOff(int stopId, DateTimeOffset at)
    {
        if (LatestOf(stopId) is { } chat)
            Withdraw(chat, at);
    }

    private void Open(ChatOpened e)
    {
        var chat = new Chat
        {
            Id = e.ChatId,
            ServiceId = e.ServiceId,
            StopId = e.StopId,
            Driver = e.Driver,
            Occurrence = e.Occurrence,
            IsReversible = e.IsReversible,
            Description = e.Description,
            CarrierId = e.CarrierId,
            State = e.State,
            Opened = e.At,
            Due = e.Due,
        };
        _byId.Add(chat);
        _latestOfStop[e.StopId] = chat.Id;
        _asked.Add(e.StopId);
        Changed?.Invoke(null, chat);
    }

    private Chat Get(ChatEvent happened) => _byId[happened.ChatId - 1];

    private void Withdraw(Chat chat, DateTimeOffset at) =>
        Replace(chat.IsOpen ? chat with { Status = ChatStatus.Closed, Closed = at } : chat);

    private void Replace(Chat chat)
    {
        var before = _byId[chat.Id - 1];
        if (before == chat)
            return;
        _byId[chat.Id - 1] = chat;
        Changed?.Invoke(before, chat);
    }

    private static ChatMessage MessageOf(ChatMessageSent e, int number) => new()
    {
        Number = number,
        At = e.Time,
        UserId = e.UserId,
        Text = e.Text,
        Picture = e.Picture?.Number,
        Latitude = e.Place?.Latitude,
        Longitude = e.Place?.Longitude,
    };
}
