using System.Net;
using Microsoft.Extensions.Logging;
using Vtex.Tracking.Emulator.Hosting;
using Vtex.Tracking.Emulator.Storage;
using Vtex.Tracking.Emulator.World.Messaging;

namespace Vtex.Tracking.Emulator;

/// <summary>Options of an emulator. Everything has a default.</summary>
public sealed class TrackingEmulatorOptions
{
    private const int DefaultJournalSize = 1_000;
    internal const int MaxJournalSize = 1_000_000;
    private const int MaxWireMockLogSize = 100_000;

    private static readonly TimeSpan MaxCarrierTimeout = TimeSpan.FromHours(1);

    /// <summary>
    /// Gets or sets the address of this machine to listen on. The default is 127.0.0.1, which nobody else can reach; a container
    /// listens on <see cref="IPAddress.Any"/>. Whoever reaches it may use the emulator, under a name of <see cref="AllowedHosts"/>.
    /// </summary>
    public IPAddress ListenAddress { get; set; } = IPAddress.Loopback;

    /// <summary>Gets or sets the port on <see cref="ListenAddress"/>. The default is 0: any free one.</summary>
    public int Port { get; set; }

    /// <summary>
    /// Gets or sets the time of the clock at the start. The default is the machine's present time; set it for answers that are the same
    /// to the byte in every run.
    /// </summary>
    public DateTimeOffset? StartTime { get; set; }

    /// <summary>
    /// Gets or sets the emulated seconds that pass in a real one. The default is 0: the clock stands still until it is moved.
    /// </summary>
    public double ClockSpeed { get; set; }

    /// <summary>Gets or sets how long a token is valid on the emulator's clock. The default is 30 days.</summary>
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromDays(30);

    /// <summary>
    /// Gets the users that may log in. The default is none: then any user name may, and keeps the password of its first login.
    /// </summary>
    public IList<EmulatorUser> Users { get; } = [];

    /// <summary>
    /// Gets or sets a value that makes times in answers carry their offset, as the format <c>date-time</c> of the contract demands and validating
    /// proxies check. The default is false: the real system writes Brasília time without an offset.
    /// </summary>
    public bool TimestampOffsets { get; set; }

    /// <summary>Gets or sets the seed of all that looks random, such as tokens. The default is 0.</summary>
    public ulong Seed { get; set; }

    /// <summary>
    /// Gets or sets the enforcement of the six-hour rule: whether calls that break it are refused with 429. The default is <see cref="CallBudgetEnforcement.Off"/>:
    /// they are only counted, and listed at <c>/_emulator/universes/{universe}/call-budget</c>.
    /// </summary>
    public CallBudgetEnforcement EnforceCallBudget { get; set; }

    /// <summary>
    /// Gets or sets a value that makes every new universe strict, those that a login opens included: see
    /// <see cref="UniverseOptions.Strict"/>. The default is false. Universes of a data folder stay as they are.
    /// </summary>
    public bool Strict { get; set; }

    /// <summary>
    /// Gets or sets a folder that keeps every universe beyond the life of the process: what was answered is there after the process
    /// ended, however hard. It belongs to one emulator at a time. Nothing waits for the disk itself, so the loss of power
    /// may take the last changes with it. The default is null: universes live in memory only.
    /// </summary>
    /// <remarks>
    /// At the start, all universes of the folder are restored, with what was still to happen in them; the clock then starts
    /// at the latest event, if that is later than it would start otherwise.
    /// </remarks>
    public string? DataFolder { get; set; }

    /// <summary>
    /// Gets or sets the number of latest requests that the journal of each universe keeps, and the one of all requests. The default is
    /// 1,000; 0 turns the journals off. Each also keeps to 4 KiB for each of them on average, but to no less than 4 MiB;
    /// the journals of all universes together keep to 64 MiB, or four times that of one if that is more. Chosen by us.
    /// </summary>
    public int JournalSize { get; set; } = DefaultJournalSize;

    /// <summary>
    /// Gets or sets a folder of mappings of WireMock.Net that are loaded at the start: one that holds <c>mappings</c> (or
    /// <c>__admin/mappings</c>), or the mappings themselves. Stubs read and write files in it alone. The default is null:
    /// none.
    /// </summary>
    public string? MappingsFolder { get; set; }

    /// <summary>
    /// Gets the hosts, without ports, that proxies and webhooks of stubs may call besides loopback addresses. The default is none:
    /// no stub leads out of the machine. Chosen by us.
    /// </summary>
    public IList<string> ProxyHosts { get; } = [];

    /// <summary>
    /// Gets or sets the number of requests that WireMock.Net's own log keeps. The default is 0: it is off, and the emulator's journal serves for
    /// verification. With the log on, every request is compared with every stub. Chosen by us.
    /// </summary>
    public int WireMockLogSize { get; set; }

    /// <summary>
    /// Gets the hosts, without ports, at which the hub may call carriers' apps, and hooks of orders may be called, besides loopback addresses. The default is none: no
    /// call leads out of the machine. Chosen by us.
    /// </summary>
    public IList<string> CarrierHosts { get; } = [];

    /// <summary>
    /// Gets the host names, without ports, under which the emulator may be called besides <c>localhost</c>, <c>*.localhost</c> and
    /// the loopback addresses. The default is none: others are refused with HTTP 421, for a web page can make a name of its
    /// own point here. Requests of <see cref="TrackingEmulator.CreateHandler"/> may name any host. Chosen by us.
    /// </summary>
    public IList<string> AllowedHosts { get; } = [];

    /// <summary>
    /// Gets the origins whose web pages may call the emulator and read its answers, such as <c>http://localhost:3000</c>; another
    /// port is another origin. The default is none: pages are refused with HTTP 403, programs are not concerned. Chosen
    /// by us.
    /// </summary>
    public IList<string> AllowedOrigins { get; } = [];

    /// <summary>
    /// Gets or sets the real time that the hub waits for the answer of a carrier's app, which does not follow the emulator's
    /// clock. The default is 10 seconds. Chosen by us.
    /// </summary>
    public TimeSpan CarrierTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Gets or sets what makes the loggers of <c>Vtex.Tracking.Emulator.Requests</c> and <c>Vtex.Tracking.Emulator.Events</c>: one entry for each request
    /// and each event of a universe, with the emulated time in UTC as <c>Time</c>. Requests to the control API have the level Debug, all
    /// else Information. Bodies and headers are not told; what looks like a secret, a document or an e-mail address is masked. It is not
    /// disposed. The default is null: the emulator logs nothing.
    /// </summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>Gets or sets what is told while universes are restored: how many are, and of how many.</summary>
    internal Action<int, int>? RestoreProgress { get; set; }

    /// <summary>Gets the files of the data folder: those of the machine, unless a test has others.</summary>
    internal IFileSystem Files { get; init; } = DiskFileSystem.Instance;

    /// <summary>Gets what leads to carriers' apps that are in memory; null when they are on sockets. It is not disposed.</summary>
    internal HttpMessageHandler? CarrierHandler { get; init; }

    /// <summary>Gets or sets what makes the gateway of e-mails at the start; null when they stay in the outbox.</summary>
    internal Func<IMailGateway>? MailGateway { get; set; }

    /// <summary>Finds all that is wrong with these options; nothing when they are good.</summary>
    internal IEnumerable<string> Faults()
    {
        if (Port is < 0 or > 65535)
            yield return $"Port must lie between 0 and 65535, is {Port}.";
        if (TokenLifetime <= TimeSpan.Zero)
            yield return $"TokenLifetime must be longer than zero, is {TokenLifetime}.";
        if (!(ClockSpeed is >= 0 and <= EmulatorClock.MaxSpeed))
            yield return $"ClockSpeed must lie between 0 and {EmulatorClock.MaxSpeed}, is {ClockSpeed}.";
        if (!Enum.IsDefined(EnforceCallBudget))
            yield return $"EnforceCallBudget must be Off, PerRequest or PerEndpoint, is {EnforceCallBudget:D}.";
        if (DataFolder is not null && string.IsNullOrWhiteSpace(DataFolder))
            yield return "DataFolder must be the path of a folder, is empty.";
        if (JournalSize is < 0 or > MaxJournalSize)
            yield return $"JournalSize must lie between 0 and {MaxJournalSize}, is {JournalSize}.";
        if (WireMockLogSize is < 0 or > MaxWireMockLogSize)
            yield return $"WireMockLogSize must lie between 0 and {MaxWireMockLogSize}, is {WireMockLogSize}.";
        if (MappingsFolder is not null && string.IsNullOrWhiteSpace(MappingsFolder))
            yield return "MappingsFolder must be the path of a folder, is empty.";
        if (!(CarrierTimeout > TimeSpan.Zero && CarrierTimeout <= MaxCarrierTimeout))
            yield return $"CarrierTimeout must be longer than zero and at most {MaxCarrierTimeout}, is {CarrierTimeout}.";
        if (!AllowedHosts.All(AllowedCallers.IsHost))
            yield return "AllowedHosts: each must be a host name or an address without scheme, port and path, such as emulator.test.";
        if (!AllowedOrigins.All(AllowedCallers.IsOrigin))
            yield return "AllowedOrigins: each must be an origin without a path, such as http://localhost:3000, or null for pages without one.";
        if (Users.Any(user => string.IsNullOrEmpty(user.Username) || string.IsNullOrEmpty(user.Password)))
            yield return "Users: each needs a user name and a password.";
    }
}
