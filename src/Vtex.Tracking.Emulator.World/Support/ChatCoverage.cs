using Vtex.Tracking.Emulator.World.Platform;
using Vtex.Tracking.Emulator.World.State;

namespace Vtex.Tracking.Emulator.World.Support;

/// <summary>
/// Decides which chats a user sees and serves: those of the carriers and states that are ticked in the user. The shipper's own drivers belong to
/// no carrier, and their chats go by the state alone; a chat without a known state goes by the carrier alone.
/// </summary>
internal static class ChatCoverage
{
    public static bool Covers(WorldState state, PlatformUser user, Chat chat) =>
        !user.IsInactive
        && PermissionTable.Allows(user.Groups, PlatformArea.Chat)
        && (chat.CarrierId is not { } carrier || user.ChatCarriers.Contains(carrier))
        && (chat.State is not { } code || user.ChatStates.Contains(code, StringComparer.OrdinalIgnoreCase))
        && IsInScope(state, user, chat);

    // A carrier's user stays with its carrier whatever is ticked; the branch and the partner are the service's.
    private static bool IsInScope(WorldState state, PlatformUser user, Chat chat)
    {
        var scope = new PlatformScope(state, user);
        if (!scope.IsLimited)
            return true;
        if (user.CarrierId is { } carrier && carrier != chat.CarrierId)
            return false;
        return user is { BranchId: null, PartnerId: null } || (state.Services.Find(chat.ServiceId) is { } entry && scope.Sees(entry.Service));
    }
}
