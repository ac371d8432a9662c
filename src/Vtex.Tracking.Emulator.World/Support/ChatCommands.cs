using Vtex.Tracking.Emulator.World.Account;
using Vtex.Tracking.Emulator.World.Chats;
using Vtex.Tracking.Emulator.World.DriverApp;
using Vtex.Tracking.Emulator.World.Geography;
using Vtex.Tracking.Emulator.World.Platform;
using Vtex.Tracking.Emulator.World.State;
using Vtex.Tracking.Emulator.World.Support;
using static Vtex.Tracking.Emulator.WorldRuleException;

namespace Vtex.Tracking.Emulator;

/// <summary>
/// The chats with drivers, as the call centre (Central de Atendimento) attends them. Drivers open and write in them with their
/// <see cref="DriverSession"/>.
/// </summary>
public sealed class ChatCommands
{
    private readonly WorldStore _world;

    internal ChatCommands(WorldStore world) => _world = world;

    private ChatRepository Chats => _world.State.Chats;

    /// <summary>Lists chats, by id.</summary>
    /// <param name="filter">Filters; null for none.</param>
    /// <param name="userId">Only the chats that this user may attend, by the carriers and states that are ticked in it. The default is null: all.</param>
    /// <returns>The chats.</returns>
    /// <exception cref="WorldRuleException">There is no such user.</exception>
    public IReadOnlyList<Chat> List(ChatFilter? filter = null, int? userId = null) => _world.Do(() =>
    {
        var (wanted, now) = (filter ?? new ChatFilter(), _world.Clock.GetUtcNow());
        var user = userId is { } id ? UserOf(id) : null;
        return Chats.All.Where(chat => wanted.Matches(chat, now) && (user is null || ChatCoverage.Covers(_world.State, user, chat))).ToList();
    });

    /// <summary>Finds a chat by its id; null when there is none.</summary>
    /// <param name="chatId">The id.</param>
    public Chat? Find(int chatId) => _world.Do(() => Chats.Find(chatId));

    /// <summary>Takes a chat that waits; the user becomes its attendant.</summary>
    /// <param name="chatId">The chat.</param>
    /// <param name="userId">The user.</param>
    /// <exception cref="WorldRuleException">
    /// There is no such chat or user, the user's groups, carriers and states do not cover it, another user attends it, or it is closed.
    /// </exception>
    public Task TakeAsync(int chatId, int userId) =>
        _world.DoAsync(() => _world.Append(new ChatTaken(chatId, ServiceOf(chatId, userId), userId)));

    /// <summary>Sends a message to the driver.</summary>
    /// <param name="chatId">The chat.</param>
    /// <param name="userId">Its attendant.</param>
    /// <param name="content">The message.</param>
    /// <exception cref="WorldRuleException">The user does not attend the chat, it is closed or full, or the message is not possible.</exception>
    public Task SendAsync(int chatId, int userId, ChatContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return _world.DoAsync(() => Send(chatId, ServiceOf(chatId, userId), userId, content));
    }

    /// <summary>Closes a chat.</summary>
    /// <param name="chatId">The chat.</param>
    /// <param name="userId">Its attendant.</param>
    /// <param name="ticketId">The id of a chat ticket of the account (Ocorrência de chat).</param>
    /// <param name="isReversed">Says whether the delivery is reversed, as far as the attendant knows.</param>
    /// <exception cref="WorldRuleException">The user does not attend the chat, it is closed already, or there is no such ticket.</exception>
    public Task CloseAsync(int chatId, int userId, int ticketId, bool isReversed) => _world.DoAsync(() =>
    {
        var service = ServiceOf(chatId, userId);
        var chat = Chats.Find(chatId)!;
        Require(!chat.IsOpen || chat.AttendantId == userId, FormattableString.Invariant($"Chat {chatId} is not attended by user {userId}; take it first."));
        var ticket = _world.State.Account.Find<ChatTicket>(SettingKind.ChatTicket, ticketId);
        _world.Append(new ChatClosed(chatId, service, ticketId, ticket?.Description ?? "", isReversed));
    });

    /// <summary>Lists the users who may attend chats, free or asked for, by id.</summary>
    /// <returns>The users who are active and in a group that has permission.</returns>
    public IReadOnlyList<ChatAttendant> ListAttendants() => _world.Do(() =>
    {
        var account = _world.State.Account;
        var chats = Chats.All.Where(chat => chat.AttendantId is not null).ToLookup(chat => chat.AttendantId!.Value);
        return account.Of(SettingKind.User).All
            .Where(entry => entry.Setting is PlatformUser { IsInactive: false } user && PermissionTable.Allows(user.Groups, PlatformArea.Chat))
            .Select(entry => new ChatAttendant(
                entry.Id, account.SeenOf(entry.Id)?.Online ?? false, chats[entry.Id].Count(chat => chat.IsOpen),
                chats[entry.Id].Count(chat => chat.TicketId is not null), chats[entry.Id].Count(chat => chat is { TicketId: not null, IsReversed: true })))
            .ToList();
    });

    /// <summary>Inside <see cref="WorldStore.Do(Action)"/>: sends a message; without a user, of the driver.</summary>
    internal void Send(int chatId, int serviceId, int? userId, ChatContent content)
    {
        Require(content.Latitude is null == content.Longitude is null, "A place has a latitude and a longitude.");
        var place = content is { Latitude: { } latitude, Longitude: { } longitude } ? new GeoPoint(latitude, longitude) : (GeoPoint?)null;
        _world.Append(new ChatMessageSent(chatId, serviceId, userId, content.Text, content.Picture is { } picture ? Take(picture.Span) : null, place));
    }

    private ChatPicture Take(ReadOnlySpan<byte> content)
    {
        var app = _world.State.DriverApp;
        var mediaType = Pictures.TypeOf(content);
        Pictures.CheckRoom(app, content.Length);
        return new ChatPicture(app.NextPicture, mediaType, Convert.ToBase64String(content));
    }

    private PlatformUser UserOf(int userId) => _world.State.Account.Find<PlatformUser>(SettingKind.User, userId)
        ?? throw new WorldRuleException(FormattableString.Invariant($"There is not a user with the id {userId}."));

    private int ServiceOf(int chatId, int userId)
    {
        var chat = Chats.Find(chatId) ?? throw new WorldRuleException(FormattableString.Invariant($"There is no chat {chatId}."));
        Require(
            ChatCoverage.Covers(_world.State, UserOf(userId), chat),
            FormattableString.Invariant($"User {userId} does not serve chat {chatId}: its groups need permission for the chat, and the chat's carrier and state must be ticked in it."));
        return chat.ServiceId;
    }
}
