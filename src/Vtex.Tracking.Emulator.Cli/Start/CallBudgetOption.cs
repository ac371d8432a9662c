using System.CommandLine;
using System.CommandLine.Parsing;
using Vtex.Tracking.Emulator.Cli.Arguments;
using Vtex.Tracking.Emulator.Cli.Localization;

namespace Vtex.Tracking.Emulator.Cli.Start;

/// <summary>The option <c>--enforce-call-budget[=endpoint]</c>.</summary>
internal static class CallBudgetOption
{
    private const string Endpoint = "endpoint";

    public static Option<CallBudgetEnforcement> Create(UserLanguage language) => new("--enforce-call-budget")
    {
        Description = language.Text(
            $"Refuse with 429 what breaks the six-hour rule: the same GET with the same parameters or, with ={Endpoint}, with any. Without this option such calls are only counted.",
            $"Recusa com 429 o que viola a regra das seis horas: o mesmo GET com os mesmos parâmetros ou, com ={Endpoint}, com quaisquer. Sem esta opção, essas chamadas são apenas contadas."),
        HelpName = Endpoint,
        Arity = ArgumentArity.ZeroOrOne,
        CustomParser = result => Read(result, language),
    };

    private static CallBudgetEnforcement Read(ArgumentResult result, UserLanguage language)
    {
        if (result.Tokens is not [var token])
            return CallBudgetEnforcement.PerRequest;
        if (string.Equals(token.Value, Endpoint, StringComparison.OrdinalIgnoreCase))
            return CallBudgetEnforcement.PerEndpoint;
        result.Refuse(language.Text($"--enforce-call-budget takes '{Endpoint}' or nothing.", $"--enforce-call-budget aceita '{Endpoint}' ou nada."));
        return CallBudgetEnforcement.Off;
    }
}
