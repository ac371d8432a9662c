using Microsoft.Extensions.Logging;

namespace Vtex.Tracking;

/// <summary>Options for the client of VTEX Shipping Network: addresses, credentials and limits.</summary>
/// <remarks>
/// <para>
/// Credentials are <see cref="AppKey"/> with <see cref="AppToken"/>, or <see cref="UserToken"/>: exactly one of the two
/// must be given. They need the permission "Transportation read only" (documented).
/// </para>
/// <para>
/// The options are read once, when the client is made; later changes have no effect on it. Under dependency injection
/// they are validated when the host starts, otherwise by the client's constructor. Either way every fault is reported at
/// once.
/// </para>
/// </remarks>
public sealed class VtexShippingNetworkOptions
{
    /// <summary>
    /// Gets or sets where the apps of carriers are. The default is <c>https://app.io.vtex.com</c>, the real system
    /// (documented).
    /// </summary>
    public Uri BaseAddress { get; set; } = new("https://app.io.vtex.com/");

    /// <summary>
    /// Gets or sets where labels are issued. The default is null: <c>https://api.vtex.com</c> (documented) while
    /// <see cref="BaseAddress"/> is VTEX's, and otherwise the same as <see cref="BaseAddress"/>, so that one setting
    /// leads to a server of your own.
    /// </summary>
    public Uri? LabelsBaseAddress { get; set; }

    /// <summary>
    /// Name of the carrier's VTEX IO app. The default is none: then each call names it by <see cref="CarrierAddress"/>.
    /// </summary>
    public string? AppName { get; set; }

    /// <summary>
    /// Version of the carrier's app, with or without the letter v before it, such as <c>1</c> or <c>v1</c>. The default
    /// is none: then each call names it.
    /// </summary>
    public string? AppVersion { get; set; }

    /// <summary>The VTEX account whose packages they are. The default is none: then each call names it.</summary>
    public string? Account { get; set; }

    /// <summary>The VTEX IO workspace that the app runs in. The default is <c>master</c>, which is production.</summary>
    public string Workspace { get; set; } = "master";

    /// <summary>Name of an application key. It goes together with <see cref="AppToken"/>.</summary>
    public string AppKey { get; set; } = "";

    /// <summary>Token of the application key. It is sent with each call and never logged.</summary>
    public string AppToken { get; set; } = "";

    /// <summary>
    /// Token of a user, sent as <c>VtexIdclientAutCookie</c> with each call and never logged. It lives 24 hours
    /// (documented), so it is for tools; apps take a key.
    /// </summary>
    public string UserToken { get; set; } = "";

    /// <summary>
    /// Gets or sets how many tracking numbers go into one request at most; more are asked for in several, one after the
    /// other. The default is 500; between 1 and 10,000. Chosen: the hub asks for "many" at once, and no source says how
    /// many.
    /// </summary>
    public int TrackingBatchSize { get; set; } = 500;

    /// <summary>
    /// The clock that everything depending on time goes by. The default is <see cref="TimeProvider.System"/>.
    /// </summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>
    /// Gets or sets how failures are met: repetition and limits of time, for each batch of tracking numbers anew. The
    /// default is described there. Notifications and labels are writes; tracking only asks and is repeated as a read
    /// is. <see cref="ResilienceOptions.OnAmbiguousFailure"/> has no meaning here, for nothing can be looked up.
    /// </summary>
    public ResilienceOptions Resilience { get; set; } = new();

    /// <summary>
    /// Gets or sets how much of a request is checked before it is sent. The default is
    /// <see cref="ValidationMode.Documented"/>.
    /// </summary>
    public ValidationMode Validation { get; set; } = ValidationMode.Documented;

    /// <summary>
    /// Keeps tests off the real system and production off an emulator. The default sets no bounds. An emulator named
    /// here takes the place of <see cref="BaseAddress"/> and of <see cref="LabelsBaseAddress"/>.
    /// </summary>
    public EnvironmentOptions Environment { get; set; } = new();

    /// <summary>
    /// Gets or sets whether the answer of every call carries the <see cref="RawAnswer"/> that it was made of. The
    /// default is false: the bytes of an answer take more memory than its model.
    /// </summary>
    public bool KeepRawAnswers { get; set; }

    /// <summary>
    /// Gets or sets where the client logs. The default is null: nowhere. Dependency injection fills in the app's own.
    /// </summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>Gets or sets the name that the client is registered by; null for a client without one.</summary>
    internal string? RegistrationName { get; set; }

    /// <summary>Gets or sets the clock by which a standstill of <see cref="TimeProvider"/> is noticed. Tests set it.</summary>
    internal TimeProvider MachineClock { get; set; } = TimeProvider.System;
}
