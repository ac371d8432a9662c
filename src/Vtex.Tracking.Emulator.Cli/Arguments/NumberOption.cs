using System.CommandLine;
using System.Globalization;
using Vtex.Tracking.Emulator.Cli.Localization;
using Vtex.Tracking.Reading;

namespace Vtex.Tracking.Emulator.Cli.Arguments;

/// <summary>Creates options that take a whole number or a duration. The parser's own errors name .NET types.</summary>
internal static class NumberOption
{
    public static Option<int> Create(string name, string description, int defaultValue, int min, int max, UserLanguage language) => new(name)
    {
        Description = description,
        HelpName = language.Text("number", "número"),
        DefaultValueFactory = _ => defaultValue,
        CustomParser = result =>
        {
            if (result.Tokens is [.., var token]
                && int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && number >= min && number <= max)
            {
                return number;
            }

            var (least, most) = (min.ToString(CultureInfo.InvariantCulture), max.ToString(CultureInfo.InvariantCulture));
            result.Refuse(language.Text(
                $"{name} must be a whole number between {least} and {most}.", $"{name} deve ser um número inteiro entre {least} e {most}."));
            return defaultValue;
        },
    };

    /// <summary>Creates an option that takes seconds, or a duration such as <c>30s</c>, <c>2m</c> or <c>PT30S</c>.</summary>
    public static Option<TimeSpan> CreateDuration(string name, string description, int defaultSeconds, int maxSeconds, UserLanguage language) => new(name)
    {
        Description = description,
        HelpName = language.Text("duration", "duração"),
        DefaultValueFactory = _ => TimeSpan.FromSeconds(defaultSeconds),
        CustomParser = result =>
        {
            var text = result.Tokens is [.., var token] ? token.Value : "";
            var duration = TimeSpan.Zero;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
                duration = TimeSpan.FromSeconds(seconds);
            else if (DurationText.Read(text, out var read) is null)
                duration = read;
            if (duration > TimeSpan.Zero && duration <= TimeSpan.FromSeconds(maxSeconds))
                return duration;
            var most = maxSeconds.ToString(CultureInfo.InvariantCulture);
            result.Refuse(language.Text(
                $"{name} must be a number of seconds between 1 and {most}, or a duration such as 30s, 2m or PT30S.",
                $"{name} deve ser um número de segundos entre 1 e {most}, ou uma duração como 30s, 2m ou PT30S."));
            return TimeSpan.FromSeconds(defaultSeconds);
        },
    };
}
