namespace Vtex.Tracking.AspNetCore;

/// <summary>
/// Options of a carrier's app: which callers are let in, and the limits of a call. Without <see cref="AppKeys"/>,
/// <see cref="UserTokens"/>, <see cref="Authorize"/> and <see cref="AllowAnonymous"/> the app starts in Development only.
/// </summary>
public sealed class CarrierAppOptions
{
    private long _maxBodyBytes = 8 * 1024 * 1024;
    private int _maxPackages = 1_000;
    private int _maxTrackingNumbers = 20_000;

    /// <summary>
    /// The application keys that may call, each with its token: the headers <c>X-VTEX-API-AppKey</c> and
    /// <c>X-VTEX-API-AppToken</c>. The default is none.
    /// </summary>
    /// <remarks>Once there is a key here or a token in <see cref="UserTokens"/>, all others get HTTP 401.</remarks>
    public IDictionary<string, string> AppKeys { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// The tokens of users that may call: the header <c>VtexIdclientAutCookie</c>, or the cookie of that name. The
    /// default is none.
    /// </summary>
    public IList<string> UserTokens { get; } = [];

    /// <summary>
    /// Decides on a caller, after <see cref="AppKeys"/> and <see cref="UserTokens"/> let it pass: for keys that are
    /// kept elsewhere, or that are good for some accounts only. The default is null: all that passed may call.
    /// </summary>
    public Func<CarrierCaller, ValueTask<CarrierAccess>>? Authorize { get; set; }

    /// <summary>
    /// Gets or sets whether everybody may call when <see cref="AppKeys"/>, <see cref="UserTokens"/> and
    /// <see cref="Authorize"/> say nothing about callers. The default is false; in Development it becomes true then, with a
    /// warning. Chosen by us.
    /// </summary>
    /// <remarks>For apps that something in front of them protects, such as a gateway that checks certificates.</remarks>
    public bool AllowAnonymous { get; set; }

    /// <summary>Gets whether nothing says who may call.</summary>
    internal bool HasNoCallers => AppKeys.Count == 0 && UserTokens.Count == 0 && Authorize is null;

    /// <summary>
    /// Gets or sets the largest body, in bytes, after it is decompressed. The default is 8 MiB; larger ones get HTTP 413.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive, or more than an array can hold.</exception>
    public long MaxBodyBytes
    {
        get => _maxBodyBytes;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, Array.MaxLength);
            _maxBodyBytes = value;
        }
    }

    /// <summary>Gets or sets the most packages of one call. The default is 1,000; more get HTTP 400.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive.</exception>
    public int MaxPackages
    {
        get => _maxPackages;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            _maxPackages = value;
        }
    }

    /// <summary>Gets or sets the most tracking numbers of one call. The default is 20,000; more get HTTP 400.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive.</exception>
    public int MaxTrackingNumbers
    {
        get => _maxTrackingNumbers;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            _maxTrackingNumbers = value;
        }
    }
}
