using System.CommandLine;

namespace Vtex.Tracking.Emulator.Cli;

/// <summary>The options of <c>vtex-tracking-emulator conformance</c>.</summary>
internal sealed class ConformanceCommandOptions
{
    private const string NotifyOnly = "notify";
    private const string TrackingOnly = "tracking";
    private const int DefaultTimeout = 10;
    private const int MaxTimeout = 600;

    private readonly Option<string> _carrier = new("--carrier")
    {
        Description = "The root of the app's paths, such as http://127.0.0.1:3000.",
        Required = true,
    };

    private readonly Option<string> _app = new("--app")
    {
        Description = "The name of the app, as in its paths.",
        Required = true,
    };

    private readonly Option<string> _appVersion = new("--app-version")
    {
        Description = "The version of the app, as in its paths, without the letter v.",
        Required = true,
    };

    private readonly Option<string?> _account = new("--account") { Description = "The VTEX account. [default: lojateste]" };
    private readonly Option<string?> _workspace = new("--workspace") { Description = "The VTEX IO workspace. [default: master]" };

    private readonly Option<string?> _appKey = new("--app-key")
    {
        Description = "The key that the app knows. With it and --app-token, the app must refuse all others.",
    };

    private readonly Option<string?> _appToken = new("--app-token") { Description = "The token that belongs to --app-key." };

    private readonly Option<string[]> _knownNumbers = new("--known-number")
    {
        Description = "A tracking number that the app knows already, best a delivered one: its history is checked too. "
            + "May be repeated.",
    };

    private readonly Option<string?> _runId = new("--run-id")
    {
        Description = "Makes ids from this text, and so the same ones in every run; otherwise each run has its own.",
    };

    public ConformanceCommandOptions()
    {
        Only.AcceptOnlyFromAmong(NotifyOnly, TrackingOnly);
        _carrier.Validators.Add(result =>
        {
            if (result.Tokens is [.., var token] && !Uri.TryCreate(token.Value, UriKind.Absolute, out _))
                result.AddError("--carrier must be an absolute URL, such as http://127.0.0.1:3000.");
        });
    }

    public Option<string?> JUnit { get; } = new("--junit") { Description = "Writes the report as JUnit XML to this file." };

    public Option<string?> Json { get; } = new("--json") { Description = "Writes the report as JSON to this file." };

    public IEnumerable<Option> All =>
    [
        _carrier, _app, _appVersion, _account, _workspace, _appKey, _appToken, Only, _knownNumbers, Timeout, _runId, JUnit, Json,
    ];

    private Option<int> Timeout { get; } =
        NumberOption.Create("--timeout", "The number of seconds that a call may take.", DefaultTimeout, 1, MaxTimeout);

    private Option<string?> Only { get; } = new("--only") { Description = "For an app that takes one of the two calls alone." };

    public ConformanceOptions Read(ParseResult parsed)
    {
        var options = new ConformanceOptions
        {
            Carrier = new Uri(parsed.GetValue(_carrier)!),
            App = parsed.GetValue(_app)!,
            AppVersion = parsed.GetValue(_appVersion)!,
            AppKey = parsed.GetValue(_appKey),
            AppToken = parsed.GetValue(_appToken),
            Calls = Calls(parsed.GetValue(Only)),
            KnownNumbers = parsed.GetValue(_knownNumbers) ?? [],
            CallTimeout = TimeSpan.FromSeconds(parsed.GetValue(Timeout)),
            RunId = parsed.GetValue(_runId),
        };
        options.Account = parsed.GetValue(_account) ?? options.Account;
        options.Workspace = parsed.GetValue(_workspace) ?? options.Workspace;
        return options;
    }

    private static CarrierCalls Calls(string? only) => only switch
    {
        NotifyOnly => CarrierCalls.Notify,
        TrackingOnly => CarrierCalls.Tracking,
        _ => CarrierCalls.Both,
    };
}
