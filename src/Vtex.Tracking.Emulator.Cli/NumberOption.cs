using System.CommandLine;
using System.Globalization;

namespace Vtex.Tracking.Emulator.Cli;

/// <summary>Creates options that take a whole number. The parser's own errors name .NET types.</summary>
internal static class NumberOption
{
    public static Option<int> Create(string name, string description, int defaultValue, int min, int max) => new(name)
    {
        Description = description,
        DefaultValueFactory = _ => defaultValue,
        CustomParser = result =>
        {
            if (result.Tokens is [.., var token]
                && int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && number >= min && number <= max)
            {
                return number;
            }

            result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} must be a whole number between {min} and {max}."));
            return defaultValue;
        },
    };
}
