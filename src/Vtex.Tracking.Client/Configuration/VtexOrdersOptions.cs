using Microsoft.Extensions.Logging;

namespace Vtex.Tracking;

/// <summary>Options for the client of the Orders API: account, credentials and limits.</summary>
/// <remarks>
/// <para>
/// Credentials are <see cref="AppKey"/> with <see cref="AppToken"/>, or <see cref="UserToken"/>: exactly one of the two
/// must be given. Which permissions a call needs is said there.
/// </para>
/// <para>
/// The options are read once, when the client is made; later changes have no effect on it. Under dependency injection
/// they are validated when the host starts, otherwise by the client's constructor. Either way every fault is reported at
/// once.
/// </para>
/// </remarks>
public sealed class VtexOrdersOptions
{
    /// <summary>
    /// Gets or sets the VTEX account: the one that fulfils the orders (documented). It is a part of the address. The default
    /// is none; it may be left out where <see cref="BaseAddress"/> or an emulator is named.
    /// </summary>
    public string? Account { get; set; }

    /// <summary>
    /// Gets or sets the environment of the account, which is a part of the address. The default is
    /// <c>vtexcommercestable</c>, the only one that is documented.
    /// </summary>
    public string AccountEnvironment { get; set; } = "vtexcommercestable";

    /// <summary>
    /// Gets or sets the address of the API. The default is null:
    /// <c>https://{Account}.{AccountEnvironment}.com.br</c> (documented).
    /// </summary>
    public Uri? BaseAddress { get; set; }

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
    /// Gets or sets the affiliate of external orders: three letters, such as MKP. The default is none: then each call names
    /// it by <see cref="PlacementOptions"/>. For imports to VTEX Tracking any three letters will do (from the guides).
    /// </summary>
    public string? AffiliateId { get; set; }

    /// <summary>
    /// The clock that everything depending on time goes by. The default is <see cref="TimeProvider.System"/>.
    /// </summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>
    /// Gets or sets how failures are met: repetition and limits of time. The default is described there.
    /// <see cref="ResilienceOptions.SettleTime"/> holds for <see cref="IVtexOrdersClient.ImportAsync"/>;
    /// <see cref="ResilienceOptions.OnAmbiguousFailure"/> has no meaning here.
    /// </summary>
    public ResilienceOptions Resilience { get; set; } = new();

    /// <summary>
    /// Gets or sets how much of a request is checked before it is sent. The default is
    /// <see cref="ValidationMode.Documented"/>: the rules of the contract, and what is documented or known to break later,
    /// such as an invoice number with a slash.
    /// </summary>
    public ValidationMode Validation { get; set; } = ValidationMode.Documented;

    /// <summary>
    /// Keeps tests off the real system and production off an emulator. The default sets no bounds. An emulator named
    /// here takes the place of <see cref="BaseAddress"/>.
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
