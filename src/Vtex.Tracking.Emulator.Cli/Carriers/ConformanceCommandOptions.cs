using System.CommandLine;
using Vtex.Tracking.Emulator.Cli.Arguments;
using Vtex.Tracking.Emulator.Cli.Localization;

namespace Vtex.Tracking.Emulator.Cli.Carriers;

/// <summary>The options of <c>vtex-tracking-emulator conformance</c>.</summary>
internal sealed class ConformanceCommandOptions
{
    private const string NotifyOnly = "notify";
    private const string TrackingOnly = "tracking";
    private const int DefaultTimeout = 10;
    private const int MaxTimeout = 600;

    private readonly Option<string> _carrier;
    private readonly Option<string> _app;
    private readonly Option<string> _appVersion;
    private readonly Option<string?> _account;
    private readonly Option<string?> _workspace;
    private readonly Option<string?> _appKey;
    private readonly Option<string?> _appToken;
    private readonly Option<string[]> _knownNumbers;
    private readonly Option<string?> _runId;
    private readonly Option<string?> _saveCalls;
    private readonly Option<TimeSpan> _timeout;
    private readonly Option<string?> _only;

    public ConformanceCommandOptions(UserLanguage language)
    {
        var name = language.Text("name", "nome");
        _carrier = new("--carrier")
        {
            Description = language.Text("The root of the app's paths, such as http://127.0.0.1:3000.", "A raiz dos caminhos do app, como http://127.0.0.1:3000."),
            HelpName = "url",
            Required = true,
        };
        _app = new("--app") { Description = language.Text("The name of the app, as in its paths.", "O nome do app, como em seus caminhos."), HelpName = name, Required = true };
        _appVersion = new("--app-version")
        {
            Description = language.Text("The version of the app, as in its paths, without the letter v.", "A versão do app, como em seus caminhos, sem a letra v."),
            HelpName = language.Text("version", "versão"),
            Required = true,
        };
        _account = new("--account") { Description = language.Text("The VTEX account.", "A conta VTEX."), HelpName = name, DefaultValueFactory = _ => "lojateste" };
        _workspace = new("--workspace") { Description = language.Text("The VTEX IO workspace.", "O workspace da VTEX IO."), HelpName = name, DefaultValueFactory = _ => "master" };
        _appKey = new("--app-key")
        {
            Description = language.Text(
                "The key that the app knows. With it and --app-token, the app must refuse all others.",
                "A chave que o app conhece. Com ela e --app-token, o app deve recusar todos os outros."),
            HelpName = language.Text("key", "chave"),
        };
        _appToken = new("--app-token") { Description = language.Text("The token that belongs to --app-key.", "O token que pertence a --app-key."), HelpName = "token" };
        _only = new("--only")
        {
            Description = language.Text("notify or tracking, for an app that takes one of the two calls alone.", "notify ou tracking, para um app que atende só a uma das duas chamadas."),
            HelpName = language.Text("call", "chamada"),
        };
        _only.CompletionSources.Add(NotifyOnly, TrackingOnly);
        _knownNumbers = new("--known-number")
        {
            Description = language.Text(
                "A tracking number that the app knows already, best a delivered one: its history is checked too. May be repeated.",
                "Um número de rastreio que o app já conhece, de preferência entregue: o histórico também é verificado. Pode ser repetida."),
            HelpName = language.Text("number", "número"),
        };
        _timeout = NumberOption.CreateDuration(
            "--timeout", language.Text("The time that a call may take, in seconds or as 30s.", "O tempo que uma chamada pode levar, em segundos ou como 30s."), DefaultTimeout, MaxTimeout, language);
        _runId = new("--run-id")
        {
            Description = language.Text(
                "Makes ids from this text, and so the same ones in every run; otherwise each run has its own.",
                "Gera os ids a partir deste texto, e assim os mesmos em toda execução; senão cada execução tem os seus."),
            HelpName = language.Text("text", "texto"),
        };
        var file = language.Text("file", "arquivo");
        JUnit = new("--junit") { Description = language.Text("Writes the report as JUnit XML to this file.", "Grava o relatório como XML do JUnit neste arquivo."), HelpName = file };
        Json = new("--json") { Description = language.Text("Writes the report as JSON to this file.", "Grava o relatório como JSON neste arquivo."), HelpName = file };
        _saveCalls = new("--save-calls")
        {
            Description = language.Text(
                "Writes every request and every answer, whole, as files of this folder. Credentials are left out; all else is in them.",
                "Grava cada requisição e cada resposta, inteiras, em arquivos desta pasta. As credenciais ficam de fora; o resto está neles."),
            HelpName = language.Text("folder", "pasta"),
        };
        Validate(language);
    }

    public Option<string?> JUnit { get; }

    public Option<string?> Json { get; }

    public IEnumerable<Option> All =>
    [
        _carrier, _app, _appVersion, _account, _workspace, _appKey, _appToken, _only, _knownNumbers, _timeout, _runId, JUnit, Json, _saveCalls,
    ];

    public ConformanceOptions Read(ParseResult parsed)
    {
        var options = new ConformanceOptions
        {
            Carrier = new Uri(parsed.GetValue(_carrier)!),
            App = parsed.GetValue(_app)!,
            AppVersion = parsed.GetValue(_appVersion)!,
            AppKey = parsed.GetValue(_appKey),
            AppToken = parsed.GetValue(_appToken),
            Calls = Calls(parsed.GetValue(_only)),
            KnownNumbers = parsed.GetValue(_knownNumbers) ?? [],
            CallTimeout = parsed.GetValue(_timeout),
            RunId = parsed.GetValue(_runId),
            CallFolder = parsed.GetValue(_saveCalls),
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

    private void Validate(UserLanguage language)
    {
        _only.Validators.Add(result =>
        {
            if (result.Tokens is [.., var token] && token.Value is not (NotifyOnly or TrackingOnly))
                result.Refuse(language.Text("--only must be notify or tracking.", "--only deve ser notify ou tracking."));
        });
        _carrier.Validators.Add(result =>
        {
            if (result.Tokens is [.., var token] && !Uri.TryCreate(token.Value, UriKind.Absolute, out _))
                result.Refuse(language.Text("--carrier must be an absolute URL, such as http://127.0.0.1:3000.", "--carrier deve ser uma URL absoluta, como http://127.0.0.1:3000."));
        });
    }
}
