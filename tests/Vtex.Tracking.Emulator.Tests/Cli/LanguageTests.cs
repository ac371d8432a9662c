using System.Text.RegularExpressions;
using Vtex.Tracking.Emulator.Cli.Localization;
using Vtex.Tracking.Emulator.Conformance;

namespace Vtex.Tracking.Emulator.Tests.Cli;

/// <summary>The tool speaks one language at a time.</summary>
public sealed partial class LanguageTests
{
    private static readonly string[] Verbs = ["", "start", "conformance", "export", "import", "doctor", "mcp", "completion", "version"];

    public static TheoryData<string> EachVerb => [.. Verbs];

    [Theory]
    [InlineData("pt_BR.UTF-8", null, null, true)]
    [InlineData("en_US.UTF-8", "pt_BR.UTF-8", "pt_BR.UTF-8", false)]
    [InlineData(null, "pt_PT", "en_US", true)]
    [InlineData("", null, "pt", true)]
    [InlineData(null, null, "C", false)]
    [InlineData(null, null, "tr_TR.UTF-8", false)]
    [InlineData("PT-br", null, null, true)]
    public void The_first_variable_that_is_set_decides(string? all, string? messages, string? lang, bool isPortuguese) => Assert.Equal(
        isPortuguese,
        UserLanguage.Detect(name => name switch { "LC_ALL" => all, "LC_MESSAGES" => messages, _ => lang }).IsPortuguese);

    [Theory]
    [MemberData(nameof(EachVerb))]
    public async Task Help_is_in_one_language(string verb)
    {
        string[] arguments = verb.Length == 0 ? ["--help"] : [verb, "--help"];
        var (englishCode, english, _) = await InProcessTool.RunAsync(UserLanguage.English, arguments);
        var (code, portuguese, errors) = await InProcessTool.RunAsync(UserLanguage.Portuguese, arguments);

        Assert.Equal((0, 0, ""), (englishCode, code, errors));
        Assert.Contains("Usage:", english, StringComparison.Ordinal);
        Assert.Contains("Exit codes:", english, StringComparison.Ordinal);
        Assert.DoesNotMatch(PortugueseWord(), english);
        Assert.Contains("Uso:", portuguese, StringComparison.Ordinal);
        Assert.Contains("Códigos de saída:", portuguese, StringComparison.Ordinal);
        Assert.DoesNotMatch(EnglishWord(), portuguese);
        Assert.All(portuguese.Split('\n'), line => Assert.True(line.Length <= 100, line));
    }

    public static TheoryData<string, string, string> WrongCommands => new()
    {
        { "--prot 80", "'--prot' is not a command or option. Nearest: --port.", "'--prot' não é um comando nem uma opção. O mais parecido: --port." },
        { "--port eighty", "--port must be a whole number between 0 and 65535.", "--port deve ser um número inteiro entre 0 e 65535." },
        { "--port", "--port needs a value.", "--port precisa de um valor." },
        { "--strict=maybe", "'maybe' is not a command or option.", "'maybe' não é um comando nem uma opção." },
        { "export a b", "'b' is not a command or option.", "'b' não é um comando nem uma opção." },
        { "import", "<file> is missing.", "Falta <arquivo>." },
        { "completion fish", "The shell must be bash, zsh or powershell.", "O shell deve ser bash, zsh ou powershell." },
        { "conformance --app a --app-version 1", "--carrier is missing.", "Falta --carrier." },
        { "conformance --carrier nowhere --app a --app-version 1", "--carrier must be an absolute URL, such as http://127.0.0.1:3000.", "--carrier deve ser uma URL absoluta, como http://127.0.0.1:3000." },
        { "doctor --url x", "--url must be an absolute URL, such as http://127.0.0.1:5310/", "--url deve ser uma URL absoluta, como http://127.0.0.1:5310/" },
    };

    [Theory]
    [MemberData(nameof(WrongCommands))]
    public async Task A_wrong_command_line_is_explained_in_two_lines(string arguments, string english, string portuguese)
    {
        foreach (var (language, expected, see) in new[] { (UserLanguage.English, english, "See: "), (UserLanguage.Portuguese, portuguese, "Veja: ") })
        {
            var (code, output, errors) = await InProcessTool.RunAsync(language, arguments.Split(' '));
            Assert.NotEqual(0, code);
            Assert.Equal("", output);
            var lines = errors.TrimEnd().ReplaceLineEndings("\n").Split('\n');
            Assert.Equal(2, lines.Length);
            Assert.Equal(expected, lines[0]);
            Assert.StartsWith(see, lines[1], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_the_disk_says_is_in_one_language_and_has_no_type_names()
    {
        var (_, _, errors) = await InProcessTool.RunAsync(UserLanguage.Portuguese, "import", "/nowhere/loja.log");
        Assert.Matches("^O (caminho|arquivo) '.*' não existe\\.\n$", errors.ReplaceLineEndings("\n"));
        (_, _, errors) = await InProcessTool.RunAsync(UserLanguage.Portuguese, "--mappings", "/nowhere", "--port", "0");
        Assert.Equal("Não há pasta de mapeamentos em /nowhere.", errors.TrimEnd());
        (_, _, errors) = await InProcessTool.RunAsync(UserLanguage.Portuguese, "doctor", "--url", "http://127.0.0.1:1/");
        Assert.Equal("Nenhum emulador responde em http://127.0.0.1:1/. Inicie um, ou indique outro endereço com --url.", errors.TrimEnd());
    }

    [Fact]
    public void Every_check_has_its_texts_in_Portuguese() => Assert.All(ConformanceCheck.InOrder, check =>
    {
        Assert.NotNull(SentenceTranslator.Portuguese.Find(check.Title));
        Assert.NotNull(SentenceTranslator.Portuguese.Find(check.Why));
        Assert.NotNull(SentenceTranslator.Portuguese.Find(check.Expected));
    });

    [Theory]
    [InlineData("answered 503", "respondeu 503")]
    [InlineData("answered 200 but without a number for 2 packages of 5", "respondeu 200 mas sem número para 2 pacotes de 5")]
    [InlineData("answered 200 with an array where a map by package id was expected", "respondeu 200 com uma lista onde se esperava um mapa por id de pacote")]
    [InlineData("$.*.tracking.number is a number; a text was expected; $.*.tracking.url is missing", "$.*.tracking.number é um número; esperava-se um texto; $.*.tracking.url está ausente")]
    [InlineData("it had JAC1, and now has JAC2", "tinha JAC1, e agora tem JAC2")]
    [InlineData("a sentence of nobody", "a sentence of nobody")]
    public void Facts_are_translated_with_their_parts(string english, string portuguese) =>
        Assert.Equal(portuguese, UserLanguage.Portuguese.Sentence(english));

    [Theory]
    [InlineData("bash", "complete -o default -F")]
    [InlineData("zsh", "compdef")]
    [InlineData("powershell", "Register-ArgumentCompleter")]
    public async Task Completion_prints_a_script(string shell, string part)
    {
        var (code, output, _) = await InProcessTool.RunAsync(UserLanguage.English, "completion", shell);
        Assert.Equal(0, code);
        Assert.Contains(part, output, StringComparison.Ordinal);
        Assert.Contains("[suggest:", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_tool_suggests_without_ICU_and_in_any_locale()
    {
        await using var tool = CommandLine.StartIn(
            new() { ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1", ["LC_ALL"] = "pt_BR.UTF-8", ["TZ"] = "Asia/Tokyo" }, "[suggest:31]", "vtex-tracking-emulator conforma");
        var (code, output, errors) = await tool.EndAsync();
        Assert.Equal((0, ""), (code, errors));
        Assert.Equal("conformance", output.Trim());
    }

    [Fact]
    public async Task Without_ICU_it_speaks_the_language_of_the_environment()
    {
        await using var tool = CommandLine.StartIn(
            new() { ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1", ["LC_ALL"] = "pt_BR.UTF-8" }, "--help");
        var (code, output, _) = await tool.EndAsync();
        Assert.Equal(0, code);
        Assert.Contains("Códigos de saída:", output, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\b(the|with|which|must|and|file|folder|default|required|command|options)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EnglishWord();

    [GeneratedRegex(@"\b(uma|com|que|deve|arquivo|pasta|padrão|comando|opções)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PortugueseWord();
}
