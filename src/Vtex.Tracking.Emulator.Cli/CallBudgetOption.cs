using System.CommandLine;
using System.CommandLine.Parsing;

namespace Vtex.Tracking.Emulator.Cli;

/// <summary>The option <c>--enforce-call-budget[=endpoint]</c>.</summary>
internal static class CallBudgetOption
{
    private const string Endpoint = "endpoint";

    public static Option<CallBudgetEnforcement> Create() => new("--enforce-call-budget")
    {
        Description = "Refuse with 429 what breaks the six-hour rule: the same GET with the same parameters or, with " +
            $"={Endpoint}, with any. Without this option such calls are only counted.",
        HelpName = Endpoint,
        Arity = ArgumentArity.ZeroOrOne,
        CustomParser = Read,
    };

    private static CallBudgetEnforcement Read(ArgumentResult result)
    {
        if (result.Tokens is not [var token])
            return CallBudgetEnforcement.PerRequest;
        if (string.Equals(token.Value, Endpoint, StringComparison.OrdinalIgnoreCase))
            return CallBudgetEnforcement.PerEndpoint;
        result.AddError($"--enforce-call-budget takes '{Endpoint}' or nothing.");
        return CallBudgetEnforcement.Off;
    }
}
