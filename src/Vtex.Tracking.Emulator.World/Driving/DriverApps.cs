using Vtex.Tracking.Emulator.World.Access;
using Vtex.Tracking.Emulator.World.Account;
using Vtex.Tracking.Emulator.World.DriverApp;
using Vtex.Tracking.Emulator.World.Driving;
using Vtex.Tracking.Emulator.World.State;
using Vtex.Tracking.Emulator.World.Text;
using Vtex.Tracking.Emulator.World.Time;
using static Vtex.Tracking.Emulator.WorldRuleException;

namespace Vtex.Tracking.Emulator;

/// <summary>The app that drivers work in: login with a password, the terms, and what a driver sees and does after it.</summary>
public sealed class DriverApps
{
    private static readonly TimeSpan CodePause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan TokenLifetime = TimeSpan.FromDays(30);

    private readonly WorldStore _world;
    private readonly DriverWorkHandler _handler;
    private readonly TokenIssuer _tokens;
    private readonly PasswordCodes _codes;

    internal DriverApps(WorldStore world, DriverWorkHandler handler)
    {
        (_world, _handler) = (world, handler);
        _codes = new PasswordCodes(world.Options.Seed, world.Name);
        _tokens = new TokenIssuer(StableHash.Mix(world.Options.Seed, StableHash.Of($"driver-app\0{world.Name}")), TokenLifetime);
    }

    /// <summary>Logs a driver in.</summary>
    /// <param name="username">The user name, as the account's drivers have it.</param>
    /// <param name="password">The password that the back office set.</param>
    /// <param name="acceptTerms">Accepts the terms and the privacy notice; needed once.</param>
    /// <returns>The driver's app.</returns>
    /// <exception cref="WorldRuleException">
    /// User name and password do not belong together, the driver is inactive or has no e-mail, or has not accepted the terms.
    /// </exception>
    public Task<DriverSession> LogInAsync(string username, string password, bool acceptTerms = false)
    {
        ArgumentNullException.ThrowIfNull(username);
        ArgumentNullException.ThrowIfNull(password);
        return Task.FromResult(_world.Do(() =>
        {
            var state = _world.State;
            Require(
                state.Drivers.TryFind(username, out var driver) && state.Account.Opens(SettingKind.Driver, driver.Id, password),
                "User name and password do not belong together.");
            Require(driver!.Details.IsActive != false, "The driver is inactive. Make it active first.");
            Require(!string.IsNullOrEmpty(driver.Details.Email), "The driver has no e-mail, without which the app cannot be used.");
            Require(acceptTerms || state.DriverApp.HasAccepted(username), "The terms and the privacy notice must be accepted.");
            if (!state.DriverApp.HasAccepted(username))
                _world.Append(new DriverTermsAccepted(username));
            var token = _tokens.Issue(username, _world.Clock.GetUtcNow());
            return new DriverSession(_world, _handler, username, token.Text, token.Expiration);
        }));
    }

    /// <summary>
    /// Sends a code for a new password (RECUPERAR A SENHA) by e-mail to each active driver with that address. What happens does not tell whether
    /// there is one.
    /// </summary>
    /// <param name="email">The e-mail; case does not matter.</param>
    /// <remarks>A code holds for an hour, and once. Within a minute a driver gets no second one. Chosen by us.</remarks>
    public Task RecoverPasswordAsync(string email)
    {
        ArgumentNullException.ThrowIfNull(email);
        return _world.DoAsync(() =>
        {
            var now = _world.Clock.GetUtcNow();
            var drivers = _world.State.Account.All<DriverDetails>(SettingKind.Driver)
                .Where(driver => driver.IsActive != false && string.Equals(driver.Email, email.Trim(), StringComparison.OrdinalIgnoreCase) && email.Trim().Length > 0)
                .Select(driver => driver.Username)
                .Where(driver => _world.State.DriverApp.CodeOf(driver) is not { } code || now - code.At >= CodePause || now < code.At)
                .ToList();
            foreach (var driver in drivers)
                _world.Append(new DriverRecoveryCodeSent(driver, Calendar.Add(now, PasswordCodes.Lifetime)));
        });
    }

    /// <summary>Gives a driver a new password.</summary>
    /// <param name="code">The code out of the e-mail.</param>
    /// <param name="password">The new password, of 6 to 100 characters.</param>
    /// <exception cref="WorldRuleException">The password is too short or too long, or the code does not hold: the message does not say why.</exception>
    public Task ResetPasswordAsync(string code, string password)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(password);
        return _world.DoAsync(() =>
        {
            Require(!PasswordRule.Check(password).Any(), "A password has between 6 and 100 characters.");
            var now = _world.Clock.GetUtcNow();
            var state = _world.State;
            var sent = state.DriverApp.Codes.FirstOrDefault(known => _codes.IsOf(code.Trim(), known.Driver, known.Sequence));
            Require(
                sent is not null && sent.Expires > now && state.Drivers.TryFind(sent.Driver, out var driver) && driver.Details.IsActive != false,
                "The code does not hold: it is none, was used, or is older than an hour. Ask for another one.");
            var id = state.Drivers[sent!.Driver].Id;
            _world.Append(new CredentialSet(SettingKind.Driver, id, AccountState.Digest(SettingKind.Driver, id, password)));
        });
    }

    /// <summary>Finds the session of a token; null when it is none, or has expired.</summary>
    internal DriverSession? Find(string token)
    {
        if (_tokens.Read(token) is not { } payload || payload.Expiration <= _world.Clock.GetUtcNow())
            return null;
        return _world.Do(() => _world.State.Drivers.TryFind(payload.Username, out var driver) && driver.Details.IsActive != false
            ? new DriverSession(_world, _handler, payload.Username, token, payload.Expiration)
            : null);
    }

    /// <summary>Finds a photo or a signature by its number; null when there is none.</summary>
    internal Picture? FindPicture(int number) => _world.Do(() => _world.State.DriverApp.FindPicture(number));
}
