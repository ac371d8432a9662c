using Microsoft.Extensions.Logging;

namespace Vtex.Tracking;

/// <summary>Options for the client of the VTEX Tracking API: address, user and limits.</summary>
/// <remarks>
/// The options are read once, when the client is made; later changes have no effect on it.
/// Under dependency injection they are validated when the host starts, otherwise by the client's constructor.
/// Either way every fault is reported at once.
/// </remarks>
public sealed class VtexTrackingOptions
{
    /// <summary>
    /// The API's root, up to and including <c>/receiver/</c>. A missing slash at the end does no harm.
    /// The default is <c>https://api.vtextracking.com/receiver/</c>, the real system.
    /// </summary>
    public Uri BaseAddress { get; set; } = new("https://api.vtextracking.com/receiver/");

    /// <summary>
    /// The user to log in as. Required. The API admits only users of the group "Rest API" (documented).
    /// </summary>
    public string Username { get; set; } = "";

    /// <summary>The user's password. Required. It is sent to the login call only and never logged.</summary>
    public string Password { get; set; } = "";

    /// <summary>
    /// The clock that everything depending on time goes by, such as the life of the access token.
    /// The default is <see cref="TimeProvider.System"/>.
    /// </summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>
    /// The six-hour rule: how often the same read may go to the service. The default is on, once every six hours.
    /// </summary>
    public CallBudgetOptions CallBudget { get; set; } = new();

    /// <summary>Gets or sets how failures are met: repetition and limits of time. The default is described there.</summary>
    public ResilienceOptions Resilience { get; set; } = new();

    /// <summary>
    /// Gets or sets where tokens are shared beyond the process. The default is null: nowhere. Within the process,
    /// clients of the same address, user and password share one login anyway. Dependency injection fills it in when it
    /// has one.
    /// </summary>
    public ITokenStore? TokenStore { get; set; }

    /// <summary>
    /// Encrypts tokens on their way into <see cref="TokenStore"/>, and answers on theirs into the store of
    /// <see cref="CallBudget"/>. All processes that share a store need the same. The default is null: they are kept
    /// readable. Dependency injection fills it in when it has one.
    /// </summary>
    public ITokenProtector? TokenProtector { get; set; }

    /// <summary>
    /// Gets or sets whether the answer of every read and write carries the <see cref="RawAnswer"/> that it was made of.
    /// The default is false: the bytes of an answer take more memory than its model.
    /// </summary>
    public bool KeepRawAnswers { get; set; }

    /// <summary>
    /// Gets or sets where the client logs. The default is null: nowhere. Dependency injection fills in the app's own.
    /// </summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>
    /// Gets or sets how much of a write is checked before it is sent. The default is <see cref="ValidationMode.Documented"/>.
    /// </summary>
    public ValidationMode Validation { get; set; } = ValidationMode.Documented;

    /// <summary>
    /// Keeps tests off the real system and production off an emulator. The default sets no bounds.
    /// </summary>
    public EnvironmentOptions Environment { get; set; } = new();

    /// <summary>Gets or sets the name that the client is registered by; null for a client without one.</summary>
    internal string? RegistrationName { get; set; }

    /// <summary>Gets or sets the clock by which a standstill of <see cref="TimeProvider"/> is noticed. Tests set it.</summary>
    internal TimeProvider MachineClock { get; set; } = TimeProvider.System;
}
