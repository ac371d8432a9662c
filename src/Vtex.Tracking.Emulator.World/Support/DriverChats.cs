using Vtex.Tracking.Emulator.World.Account;
using Vtex.Tracking.Emulator.World.Brazil;
using Vtex.Tracking.Emulator.World.Chats;
using Vtex.Tracking.Emulator.World.Geography;
using Vtex.Tracking.Emulator.World.Platform;
using Vtex.Tracking.Emulator.World.Services;
using Vtex.Tracking.Emulator.World.State;
using Vtex.Tracking.Emulator.World.Time;
using static Vtex.Tracking.Emulator.WorldRuleException;

namespace Vtex.Tracking.Emulator.World.Support;

/// <summary>The driver's side of chats: opens them from occurrences, and writes in them. Used inside of a change of the world.</summary>
internal sealed class DriverChats(WorldStore world, ChatCommands chats)
{
    private const int MaxDescription = 500;

    private ChatRepository Chats => world.State.Chats;

    /// <summary>Opens a chat when a failure has to go through one first.</summary>
    /// <returns>The chat that was opened; null when the delivery may fail now.</returns>
    /// <exception cref="WorldRuleException">There is a chat, and its deadline has not passed.</exception>
    public int? OpenFor(DeliveryService service, string driver, DeliveryFailure failure)
    {
        var stop = service.CurrentStop!.Id;
        if (Chats.WasAsked(stop))
        {
            CheckEnded(Chats.LatestOf(stop)!);
            return null;
        }

        if (OccurrenceOf(failure.Reason) is not { OpensChat: true } occurrence)
            return null;
        Require(failure.Description is not { Length: > MaxDescription }, $"A description has at most {MaxDescription} characters.");
        var id = Chats.NextId;
        world.Append(new ChatOpened(
            id, service.Id, stop, driver, occurrence.Description, occurrence.IsReversible, failure.Description, PlatformScope.CarrierOf(world.State, service),
            StateOf(service.Details.Customer), Calendar.Add(world.Clock.GetUtcNow(), world.State.Account.Shipper.ChatDeadline)));
        return id;
    }

    /// <summary>Sends a message of the driver in the latest chat about a delivery.</summary>
    /// <exception cref="WorldRuleException">There is no open chat about it, or the message is not possible.</exception>
    public int Send(DeliveryService service, ChatContent content)
    {
        var chat = Chats.LatestOf(service.CurrentStop!.Id);
        Require(
            chat is { IsOpen: true },
            $"There is no open chat about service {service.Id}. Choose an occurrence that opens one: tell the failure with its words as the reason.");
        chats.Send(chat!.Id, service.Id, null, content);
        return chat.Id;
    }

    public IReadOnlyList<Chat> Of(string driver) => [.. Chats.All.Where(chat => chat.Driver == driver)];

    private void CheckEnded(Chat chat) => Require(
        !chat.IsOpen || chat.IsLate(world.Clock.GetUtcNow()),
        FormattableString.Invariant($"Chat {chat.Id} about the delivery is open. Deliver, pause, or wait until it is closed or its deadline passes, at {chat.Due:O}."));

    private Occurrence? OccurrenceOf(string reason) => world.State.Account.All<Occurrence>(SettingKind.Occurrence)
        .FirstOrDefault(occurrence => string.Equals(occurrence.Description, reason, StringComparison.OrdinalIgnoreCase));

    private static string? StateOf(CustomerDetails customer) =>
        BrazilianStates.CodeOf(customer.State) ?? PostalCodeRanges.StateOf(customer.PostalCode);
}
