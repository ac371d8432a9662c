namespace Vtex.Tracking.Emulator.Conformance;

/// <summary>Which carrier's app is judged, and how.</summary>
public sealed record ConformanceOptions
{
    /// <summary>The root of the app's paths, such as <c>http://127.0.0.1:3000</c>. It may be on any host.</summary>
    public required Uri Carrier { get; init; }

    /// <summary>The name of the app, as in the path of its calls.</summary>
    public required string App { get; init; }

    /// <summary>The version, as in the path of its calls, without the letter v before it.</summary>
    public required string AppVersion { get; init; }

    /// <summary>The VTEX account whose packages they are. The default is <c>lojateste</c>.</summary>
    public string Account { get; init; } = "lojateste";

    /// <summary>The VTEX IO workspace. The default is <c>master</c>.</summary>
    public string Workspace { get; init; } = "master";

    /// <summary>
    /// The header <c>X-VTEX-API-AppKey</c>. The default is null: one that is made up. An app that is given a key and
    /// <see cref="AppToken"/> here must refuse all others.
    /// </summary>
    public string? AppKey { get; init; }

    /// <summary>The header <c>X-VTEX-API-AppToken</c>. The default is null: one that is made up.</summary>
    public string? AppToken { get; init; }

    /// <summary>Which calls the app takes. The default is both.</summary>
    public CarrierCalls Calls { get; init; }

    /// <summary>
    /// Tracking numbers that the app knows already, at least one of them delivered: what it tells of them is judged too.
    /// The default is none; what packages tell that were notified a second ago is all there is then.
    /// </summary>
    public IReadOnlyList<string> KnownNumbers { get; init; } = [];

    /// <summary>
    /// How long a call may take in real time, until the last byte of its answer. The default is 10 seconds. The whole run
    /// ends soon after twenty times that.
    /// </summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// What the ids of orders and packages are made from: the same text makes the same messages. The default is null: a
    /// fresh one, so that an app that remembers its packages meets new ones in every run.
    /// </summary>
    public string? RunId { get; init; }

    /// <summary>After how many times <see cref="TimeLimit"/> no further check is begun.</summary>
    internal int MostLimits { get; init; } = 20;

    internal TimeSpan SlowPause { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>The app and where it is, without credentials.</summary>
    public override string ToString() => $"ConformanceOptions {{ App = {App}, AppVersion = {AppVersion}, Carrier = {Carrier} }}";
}
