using Vtex.Tracking.Emulator.World.Access;
using Vtex.Tracking.Emulator.World.Account;

namespace Vtex.Tracking.Emulator.World.Universes;

/// <summary>Authenticates users and resolves their universe.</summary>
internal sealed class Authenticator(UniverseRegistry universes, TokenIssuer tokens, IReadOnlyList<EmulatorUser> fixedUsers)
{
    /// <summary>A token for the user, or null when user and password do not belong together.</summary>
    public AccessToken? Login(string username, string password)
    {
        if (username.Length == 0 || password.Length == 0)
            return null;

        if (universes.FindByUser(username) is { } account && account.Do(() => Knows(account, username, password)) is { } isRight)
            return isRight ? tokens.Issue(username, account.Clock.GetUtcNow()) : null;

        var users = universes.FindByUser(username)?.Options.Users is { Count: > 0 } own ? own : fixedUsers;
        if (users.Count > 0 && !users.Any(user => user.Opens(username, password)))
            return null;

        var universe = universes.FindByUser(username) ?? universes.Open(username);
        return users.Count > 0 || universe.Do(() => RegisterOrCheck(universe, username, password))
            ? tokens.Issue(username, universe.Clock.GetUtcNow())
            : null;
    }

    /// <summary>The universe that a token opens and for whom, or why it opens none.</summary>
    public (Universe? Universe, string Username, TokenRefusal Refusal) Enter(ReadOnlySpan<char> token)
    {
        if (tokens.Read(token) is not { } reading || universes.FindByUser(reading.Username) is not { } universe)
            return (null, "", TokenRefusal.Unknown);
        return reading.Expiration > universe.Clock.GetUtcNow()
            ? (universe, reading.Username, TokenRefusal.None)
            : (null, reading.Username, TokenRefusal.Expired);
    }

    /// <summary>The universe that a token is for, whether it still holds or not; null when there is none.</summary>
    public Universe? UniverseOf(ReadOnlySpan<char> token) =>
        tokens.Read(token) is { } reading ? universes.FindByUser(reading.Username) : null;

    /// <summary>The name of the universe that a login of this user enters or opens; null when no login could.</summary>
    public string? UniverseOfUser(string username)
    {
        if (universes.FindByUser(username) is { } universe)
            return universe.Name;
        return fixedUsers.Count == 0 || fixedUsers.Any(user => user.Username == username) ? username : null;
    }

    /// <summary>Finds what keeps a new user from having a universe of that name; null when nothing does.</summary>
    public string? FindFault(string username) =>
        universes.FindByUser(username) is null ? UniverseName.FindFault(username) : null;

    // A user of the platform with a password: whether it may use the API with this one. Only the group Rest API may; who is lenient
    // lets every group in. Null for anybody else.
    private static bool? Knows(Universe universe, string username, string password)
    {
        if (universe.Users.Find(username) is not { } user)
            return null;
        var isAllowed = !universe.Options.Strict || (!user.Setting.IsInactive && user.Setting.Groups.Contains(PlatformGroup.RestApi));
        if (universe.State.Account.HasPassword(SettingKind.User, user.Id))
            return isAllowed && universe.State.Account.Opens(SettingKind.User, user.Id, password);
        return isAllowed ? null : false;
    }

    // The first login's password is kept; the later ones have to match it. A fork or an import under another name has the
    // account of another user in its past; its own user is new.
    private static bool RegisterOrCheck(Universe universe, string username, string password)
    {
        if (universe.State.FirstLogin is { } known && known.Username == username)
            return known.Password.Matches(username, password);
        universe.Append(new AccountOpened(username, PasswordDigest.Of(username, password)));
        return true;
    }
}
