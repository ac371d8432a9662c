using System.Globalization;
using Vtex.Tracking.Emulator.World.Account;
using Vtex.Tracking.Emulator.World.State;
using Vtex.Tracking.Emulator.World.Text;
using static Vtex.Tracking.Emulator.WorldRuleException;

namespace Vtex.Tracking.Emulator;

/// <summary>Logs users in to the platform and out of it, and resets their passwords.</summary>
public sealed class PlatformUsers
{
    // Without letters and digits that look alike.
    private const string PasswordLetters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int PasswordLength = 10;

    private readonly WorldStore _world;

    internal PlatformUsers(WorldStore world) => _world = world;

    private AccountState Account => _world.State.Account;

    /// <summary>Logs a user in.</summary>
    /// <param name="email">The e-mail; case does not matter.</param>
    /// <param name="password">The password.</param>
    /// <returns>The user.</returns>
    /// <exception cref="WorldRuleException">E-mail and password do not belong together, or the user is inactive.</exception>
    public Task<AccountEntry<PlatformUser>> LogInAsync(string email, string password)
    {
        ArgumentNullException.ThrowIfNull(email);
        ArgumentNullException.ThrowIfNull(password);
        return Task.FromResult(_world.Do(() =>
        {
            var entry = Find(email) is { } known && Account.Opens(SettingKind.User, known.Id, password) ? known : null;
            Require(entry is not null, "E-mail and password do not belong together.");
            Require(!entry!.Setting.IsInactive, "The user is inactive. Make it active first.");
            _world.Append(new UserSeen(entry.Id, Online: true));
            return entry;
        }));
    }

    /// <summary>Logs a user out.</summary>
    /// <param name="email">The e-mail; case does not matter.</param>
    /// <exception cref="WorldRuleException">There is no such user.</exception>
    public Task LogOutAsync(string email)
    {
        ArgumentNullException.ThrowIfNull(email);
        return _world.DoAsync(() => _world.Append(new UserSeen(Get(email).Id, Online: false)));
    }

    /// <summary>Gives a user a random password, which cannot be chosen (documented). It is told once, here.</summary>
    /// <param name="userId">The id of the user.</param>
    /// <returns>The password.</returns>
    /// <exception cref="WorldRuleException">There is no such user.</exception>
    public Task<string> ResetPasswordAsync(int userId) => Task.FromResult(_world.Do(() =>
    {
        var password = Random(userId);
        _world.Append(new CredentialSet(SettingKind.User, userId, AccountState.Digest(SettingKind.User, userId, password)));
        return password;
    }));

    /// <summary>Reports when users were on the platform last, by id.</summary>
    /// <returns>All users.</returns>
    public IReadOnlyList<UserAvailability> ListAvailability() => _world.Do(() => Account.Of(SettingKind.User).All
        .Select(entry => Account.SeenOf(entry.Id) is { } seen ? new UserAvailability(entry.Id, seen.At, seen.Online) : new UserAvailability(entry.Id, null, false))
        .ToList());

    internal AccountEntry<PlatformUser>? Find(string email) => _world.Do(() => Account.Of(SettingKind.User).All
        .Where(entry => string.Equals(((PlatformUser)entry.Setting).Email, email, StringComparison.OrdinalIgnoreCase))
        .Select(entry => new AccountEntry<PlatformUser>(entry.Id, entry.Created, (PlatformUser)entry.Setting))
        .FirstOrDefault());

    private AccountEntry<PlatformUser> Get(string email) =>
        Find(email) ?? throw new WorldRuleException("No user of the account has this e-mail.");

    // Out of the universe's seed, like all that looks random: an emulator guards no secrets.
    private string Random(int userId)
    {
        var hash = StableHash.Mix(StableHash.Mix(_world.Options.Seed, StableHash.Of(_world.LastSequence.ToString(CultureInfo.InvariantCulture))), (ulong)userId);
        return string.Create(PasswordLength, hash, (letters, seed) =>
        {
            for (var i = 0; i < letters.Length; i++)
                letters[i] = PasswordLetters[(int)(StableHash.Mix(seed, (ulong)i) % (ulong)PasswordLetters.Length)];
        });
    }
}
