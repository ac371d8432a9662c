using System.Collections.Concurrent;

namespace Vtex.Tracking.Emulator.World;

/// <summary>Who may log in, and the universe of each user.</summary>
internal sealed class Accounts(EmulatorClock clock, TokenMint tokens, IReadOnlyList<EmulatorUser> fixedUsers)
{
    private readonly ConcurrentDictionary<string, Universe> _universes = new(StringComparer.Ordinal);

    /// <summary>The universe of a user; made when it is asked for the first time.</summary>
    public Universe Open(string username) =>
        _universes.GetOrAdd(username, static (name, clock) => new Universe(name, clock), clock);

    /// <summary>The universe of a user, if it was opened before.</summary>
    public Universe? Find(string username) => _universes.GetValueOrDefault(username);

    /// <summary>A token for the user, or null when user and password do not belong together.</summary>
    public AccessToken? Login(string username, string password) =>
        username.Length > 0 && password.Length > 0 && MayEnter(username, password) ? tokens.Issue(username) : null;

    /// <summary>The universe that a token opens, with the reading of the token.</summary>
    public (Universe? Universe, TokenReading Token) Enter(string token)
    {
        var reading = tokens.Read(token);
        return (reading is { Username: { } username, Expired: false } ? Open(username) : null, reading);
    }

    private bool MayEnter(string username, string password)
    {
        if (fixedUsers.Count > 0)
            return fixedUsers.Any(user => user.Username == username && user.Password == password);

        var universe = Open(username);
        lock (universe.Gate)
        {
            if (universe.State.Password is { } known)
                return known.Matches(username, password);

            universe.Append(new AccountOpened(username, PasswordDigest.Of(username, password)));
            return true;
        }
    }
}
