using System.Security.Cryptography;
using Vtex.Tracking.Emulator.World.Hub;

namespace Vtex.Tracking.Emulator;

/// <summary>Options of a conformance run: the carrier's app, and how it is called.</summary>
public sealed class ConformanceOptions
{
    private const int RunIdBytes = 4;

    private static readonly TimeSpan MaxTimeout = TimeSpan.FromMinutes(10);

    /// <summary>Gets or sets the root of the app's paths, such as <c>http://127.0.0.1:3000</c>. It may be on any host.</summary>
    public required Uri Carrier { get; set; }

    /// <summary>Gets or sets the name of the app, as in the path of its calls.</summary>
    public required string App { get; set; }

    /// <summary>Gets or sets the version, as in the path of its calls, without the letter v before it.</summary>
    public required string AppVersion { get; set; }

    /// <summary>Gets or sets the VTEX account whose packages they are. The default is <c>lojateste</c>.</summary>
    public string Account { get; set; } = "lojateste";

    /// <summary>Gets or sets the VTEX IO workspace. The default is <c>master</c>.</summary>
    public string Workspace { get; set; } = "master";

    /// <summary>
    /// Gets or sets the header <c>X-VTEX-API-AppKey</c>. The default is null: one that is made up. An app that is given a key
    /// and <see cref="AppToken"/> here must refuse all others.
    /// </summary>
    public string? AppKey { get; set; }

    /// <summary>Gets or sets the header <c>X-VTEX-API-AppToken</c>. The default is null: one that is made up.</summary>
    public string? AppToken { get; set; }

    /// <summary>Gets or sets the calls that the app takes. The default is both.</summary>
    public CarrierCalls Calls { get; set; }

    /// <summary>
    /// Gets or sets tracking numbers that the app knows already, at least one of them delivered: their histories are checked
    /// too. The default is none; then there are only those of packages that were notified a second ago.
    /// </summary>
    public IReadOnlyList<string> KnownNumbers { get; set; } = [];

    /// <summary>
    /// Gets or sets the real time that a call may take, until the last byte of its answer, up to ten minutes. The default is
    /// 10 seconds. The whole run ends soon after twenty times that.
    /// </summary>
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Gets or sets the text from which the ids of orders and packages are made: the same text makes the same messages. The
    /// default is null: a new one, so that an app that remembers its packages gets new ones in every run.
    /// </summary>
    public string? RunId { get; set; }

    /// <summary>
    /// Gets or sets a folder that takes every request and every answer as a file of its own, whole and in the order of the calls; credentials alone
    /// are left out. The default is null: none.
    /// </summary>
    public string? CallFolder { get; set; }

    /// <summary>Gets or sets what is told of each check before it begins: its number from 1, and how many there are.</summary>
    internal Action<int, int>? Progress { get; set; }

    /// <summary>Gets or sets the number of <see cref="CallTimeout"/>s after which no further check begins.</summary>
    internal int MaxTimeouts { get; set; } = 20;

    internal TimeSpan SlowPause { get; set; } = TimeSpan.FromMilliseconds(50);

    /// <summary>Returns the app and its address, without credentials.</summary>
    public override string ToString() => $"ConformanceOptions {{ App = {App}, AppVersion = {AppVersion}, Carrier = {Carrier} }}";

    internal CarrierApp ToCarrierApp() => new()
    {
        Name = App,
        Version = AppVersion,
        BaseAddress = Carrier,
        Account = Account,
        Workspace = Workspace,
        AppKey = AppKey,
        AppToken = AppToken,
    };

    /// <summary>Copies options, with a run id.</summary>
    /// <exception cref="ArgumentException">An option is wrong; the message says which.</exception>
    internal static ConformanceOptions Complete(ConformanceOptions options)
    {
        try
        {
            CarrierAppValidator.Check(options.ToCarrierApp());
        }
        catch (WorldRuleException refusal)
        {
            throw new ArgumentException(refusal.Message, nameof(options), refusal);
        }

        if (options.CallTimeout <= TimeSpan.Zero || options.CallTimeout > MaxTimeout)
            throw new ArgumentException("CallTimeout must be longer than zero, and ten minutes at most.", nameof(options));
        if ((options.AppKey is null) != (options.AppToken is null))
            throw new ArgumentException("AppKey and AppToken belong together: set both, or none.", nameof(options));
        if (options.RunId is { Length: 0 } || options.KnownNumbers.Any(string.IsNullOrWhiteSpace))
            throw new ArgumentException("RunId and KnownNumbers must not be empty texts.", nameof(options));
        if (options.CallFolder is not null && string.IsNullOrWhiteSpace(options.CallFolder))
            throw new ArgumentException("CallFolder must be the path of a folder.", nameof(options));
        var copy = (ConformanceOptions)options.MemberwiseClone();
        copy.KnownNumbers = [.. options.KnownNumbers];
        copy.RunId ??= Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(RunIdBytes));
        return copy;
    }
}
