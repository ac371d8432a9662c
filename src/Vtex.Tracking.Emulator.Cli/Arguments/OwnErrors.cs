using System.CommandLine.Parsing;
using System.Runtime.CompilerServices;

namespace Vtex.Tracking.Emulator.Cli.Arguments;

/// <summary>Remembers the errors that are ours, and so in the language of the user; the others are the parser's.</summary>
internal static class OwnErrors
{
    private static readonly ConditionalWeakTable<SymbolResult, List<string>> Known = [];

    /// <summary>Reports a value that cannot be used.</summary>
    public static void Refuse(this SymbolResult result, string message)
    {
        // The parser lays an error of an option's value at the option.
        Known.GetOrCreateValue(result is ArgumentResult { Parent: OptionResult option } ? option : result).Add(message);
        result.AddError(message);
    }

    public static bool Contains(SymbolResult? result, string message)
    {
        for (var part = result; part is not null; part = part.Parent)
        {
            if (Known.TryGetValue(part, out var messages) && messages.Contains(message, StringComparer.Ordinal))
                return true;
        }

        return false;
    }
}
