using System.CommandLine;
using System.Net;
using Vtex.Tracking.Emulator.Cli.Arguments;
using Vtex.Tracking.Emulator.Cli.Localization;

namespace Vtex.Tracking.Emulator.Cli.Start;

/// <summary>The options of <c>start</c>, which the tool takes without a verb, too.</summary>
internal sealed class StartOptions
{
    public const int DefaultPort = 5310;

    private readonly Option<int> _port;
    private readonly Option<IPAddress> _listen;
    private readonly Option<string?> _data;
    private readonly Option<string?> _mappings;
    private readonly Option<int> _journalSize;
    private readonly Option<bool> _offsets;
    private readonly Option<bool> _strict;
    private readonly Option<CallBudgetEnforcement> _callBudget;
    private readonly Option<string[]> _hosts;
    private readonly Option<string[]> _origins;
    private readonly Option<SmtpOptions?> _smtp;
    private readonly Option<bool> _verbose;
    private readonly Option<bool> _json;
    private readonly Option<string?> _pages = new("--console-files") { Hidden = true };

    public StartOptions(UserLanguage language)
    {
        _port = NumberOption.Create(
            "--port", language.Text("The port to listen on; 0 takes any free one.", "A porta em que escutar; 0 usa qualquer uma livre."), DefaultPort, 0, 65535, language);
        _listen = ListenOption.Create(language);
        _data = Folder("--data", language.Text(
            "A folder that stores all universes, so that they outlive the process. Without it, they are in memory only.",
            "Uma pasta que grava todos os universos, para que sobrevivam ao processo. Sem ela, ficam só na memória."), language);
        _mappings = Folder("--mappings", language.Text(
            "A folder of mapping files of WireMock.Net: one that holds 'mappings', or the files themselves.",
            "Uma pasta de arquivos de mapeamento do WireMock.Net: uma que contém 'mappings', ou os próprios arquivos."), language);
        _journalSize = NumberOption.Create(
            "--journal-size", language.Text(
                "The number of latest requests that each journal keeps; 0 turns the journals off.",
                "O número de últimas requisições que cada registro guarda; 0 desliga os registros."),
            new TrackingEmulatorOptions().JournalSize, 0, TrackingEmulatorOptions.MaxJournalSize, language);
        _offsets = Switch("--timestamp-offsets", language.Text(
            "Writes times in answers with their offset (-03:00), for validating proxies; the real system leaves it out.",
            "Escreve os horários das respostas com o offset (-03:00), para proxies que validam; o sistema real o omite."));
        _strict = Switch("--strict", language.Text(
            "Refuses in all new universes what the real system is not known to refuse: unknown fields, wrong check digits, odd CEPs.",
            "Recusa em todo universo novo o que não se sabe se o sistema real recusa: campos desconhecidos, dígitos verificadores errados, CEPs impossíveis."));
        _callBudget = CallBudgetOption.Create(language);
        (_hosts, _origins) = (AllowOption.Host(language), AllowOption.Origin(language));
        _smtp = SmtpServerOption.Create(language);
        _verbose = Switch("--verbose", language.Text(
            "Writes a line for each request and each event, with the emulated time.",
            "Escreve uma linha para cada requisição e cada evento, com o horário emulado."));
        _json = Switch("--json", language.Text(
            "Writes a JSON object for each request and each event, one on a line, and nothing else to the standard output.",
            "Escreve um objeto JSON para cada requisição e cada evento, um por linha, e nada mais na saída padrão."));
    }

    public IEnumerable<Option> All =>
        [_port, _listen, _data, _mappings, _journalSize, _offsets, _strict, _callBudget, _hosts, _origins, _smtp, _verbose, _json, _pages];

    public bool IsJson(ParseResult parsed) => parsed.GetValue(_json);

    /// <summary>Gets the console's files: those of a folder, for work on them, or those of the tool.</summary>
    public IPageSource Pages(ParseResult parsed) => parsed.GetValue(_pages) is { } folder ? new FolderPages(folder) : new EmbeddedPages();

    public TrackingEmulatorOptions Read(ParseResult parsed)
    {
        var options = new TrackingEmulatorOptions
        {
            ListenAddress = parsed.GetValue(_listen)!,
            Port = parsed.GetValue(_port),
            ClockSpeed = 1,
            DataFolder = parsed.GetValue(_data),
            MappingsFolder = parsed.GetValue(_mappings),
            JournalSize = parsed.GetValue(_journalSize),
            TimestampOffsets = parsed.GetValue(_offsets),
            Strict = parsed.GetValue(_strict),
            EnforceCallBudget = parsed.GetValue(_callBudget),
        };
        foreach (var host in parsed.GetValue(_hosts) ?? [])
            options.AllowedHosts.Add(host);
        foreach (var origin in parsed.GetValue(_origins) ?? [])
            options.AllowedOrigins.Add(origin);
        if (parsed.GetValue(_smtp) is { } server)
            options.UseSmtp(server);
        if (IsJson(parsed) || parsed.GetValue(_verbose))
            options.LoggerFactory = new ActivityLoggers(parsed.InvocationConfiguration.Output, IsJson(parsed));
        return options;
    }

    private static Option<string?> Folder(string name, string description, UserLanguage language) =>
        new(name) { Description = description, HelpName = language.Text("folder", "pasta") };

    private static Option<bool> Switch(string name, string description) => new(name) { Description = description };
}
