using Vtex.Tracking.Emulator.World.Account;
using Vtex.Tracking.Emulator.World.Chats;
using static Vtex.Tracking.Emulator.WorldRuleException;

namespace Vtex.Tracking.Emulator.World.State;

/// <summary>Says which events of chats may follow a state.</summary>
internal static class ChatRules
{
    /// <summary>The largest number of messages of a chat. Chosen by us.</summary>
    public const int MaxMessages = 500;

    /// <summary>The longest text of a message, in characters. Chosen by us.</summary>
    public const int MaxText = 2_000;

    /// <exception cref="WorldRuleException">The event does not follow from the state.</exception>
    public static void Check(WorldState state, ChatEvent happened)
    {
        if (happened is ChatOpened opened)
        {
            Check(state, opened);
            return;
        }

        var chat = state.Chats.Find(happened.ChatId) ?? throw new WorldRuleException(FormattableString.Invariant($"There is no chat {happened.ChatId}."));
        Require(chat.ServiceId == happened.ServiceId, "The chat is about another service.");
        Require(chat.IsOpen, FormattableString.Invariant($"Chat {chat.Id} is closed."));
        switch (happened)
        {
            case ChatTaken e: Check(state, chat, e); break;
            case ChatMessageSent e: Check(state, chat, e); break;
            case ChatClosed e:
                Require(chat.Status == ChatStatus.InAttendance, FormattableString.Invariant($"Chat {chat.Id} waits for an attendant; take it first."));
                Require(state.Account.Find<ChatTicket>(SettingKind.ChatTicket, e.TicketId) is not null, FormattableString.Invariant($"There is not a chat ticket with the id {e.TicketId}."));
                break;
            default: throw happened.UnknownTo("The rules of chats");
        }
    }

    private static void Check(WorldState state, ChatOpened e)
    {
        Require(e.ChatId == state.Chats.NextId, "The id is not the next one.");
        var service = state.Services.Get(e.ServiceId);
        Require(service.Status == ServiceStatus.InProgress && service.CurrentStop?.Id == e.StopId, "A chat is opened while the delivery is Em Andamento.");
        Require(state.Routes.Get(service.CurrentStop!.RouteId).Details.Driver.Username == e.Driver, "The delivery is another driver's.");
        Require(!state.Chats.WasAsked(e.StopId), "There was a chat about this delivery already.");
    }

    private static void Check(WorldState state, Chat chat, ChatTaken e)
    {
        Require(state.Account.Find<PlatformUser>(SettingKind.User, e.UserId) is { IsInactive: false }, "There is no such user, or it is inactive.");
        // Whoever has left is no attendant.
        Require(
            chat.AttendantId is not { } attendant || state.Account.Find<PlatformUser>(SettingKind.User, attendant) is { IsInactive: true },
            FormattableString.Invariant($"Chat {chat.Id} is attended by user {chat.AttendantId}."));
    }

    private static void Check(WorldState state, Chat chat, ChatMessageSent e)
    {
        Require(e.UserId is null || e.UserId == chat.AttendantId, FormattableString.Invariant($"Chat {chat.Id} is not attended by user {e.UserId}; take it first."));
        Require(chat.Messages.Count < MaxMessages, $"A chat has at most {MaxMessages} messages.");
        Require(e.Text is not null || e.Picture is not null || e.Place is not null, "A message has a text, a photo or a place.");
        Require(e.Text is null || (e.Text.Length <= MaxText && !string.IsNullOrWhiteSpace(e.Text)), $"A text has 1 to {MaxText} characters that are not all spaces.");
        Require(e.Place is null or { Latitude: >= -90 and <= 90, Longitude: >= -180 and <= 180 }, "The place lies outside the world.");
        if (e.Picture is { } picture)
            state.DriverApp.Check(picture.Number);
    }
}
