using Vtex.Tracking.Emulator.World.Access;
using Vtex.Tracking.Emulator.World.Account;
using Vtex.Tracking.Emulator.World.DriverApp;
using Vtex.Tracking.Emulator.World.Driving;
using Vtex.Tracking.Emulator.World.State;
using Vtex.Tracking.Emulator.World.Text;
using static Vtex.Tracking.Emulator.WorldRuleException;

namespace Vtex.Tracking.Emulator;

/// <summary>The app that drivers work in: login with a password, the terms, and what a driver sees and does after it.</summary>
public sealed class DriverApps
{
    private static readonly TimeSpan TokenLifetime = TimeSpan.FromDays(30);

    private readonly WorldStore _world;
    private readonly DriverWorkHandler _handler;
    private readonly TokenIssuer _tokens;

    internal DriverApps(WorldStore world, DriverWorkHandler handler)
    {
        (_world, _handler) = (world, handler);
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
