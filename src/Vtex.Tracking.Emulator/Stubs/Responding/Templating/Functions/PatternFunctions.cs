using System.Globalization;
using System.Text.RegularExpressions;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Functions of regular expressions, which have a second each.</summary>
internal static class PatternFunctions
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public static Dictionary<string, Func<TemplateCall, object?>> All { get; } = new(StringComparer.Ordinal)
    {
        ["regexExtract"] = Extract,
    };

    /// <summary>Whether a pattern covers a text from its beginning to its end.</summary>
    public static bool IsWhole(string text, string pattern) => Match(text, pattern, @"\A(?:", @")\z").Success;

    private static object? Extract(TemplateCall call)
    {
        var pattern = call.AfterText(1);
        var match = Match(call.SubjectText, pattern);
        if (!match.Success)
            return call.Option("default") ?? $"[ERROR: Nothing matched {pattern}]";
        if (call.After(2) is not { } name)
            return match.Value;
        var groups = match.Groups.Values.Skip(1).Select((group, number) => (Key: number.ToString(CultureInfo.InvariantCulture), group.Value));
        return call.Assign(name, groups.ToDictionary(group => group.Key, object? (group) => group.Value, StringComparer.Ordinal));
    }

    private static Match Match(string text, string pattern, string before = "", string after = "")
    {
        try
        {
            return Regex.Match(text, before + JavaRegexTranslator.Translate(pattern) + after, RegexOptions.CultureInvariant, Patience);
        }
        catch (RegexMatchTimeoutException)
        {
            throw new StubFailedException("The template has a pattern that takes more than a second.");
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            throw new StubFailedException("The template has a pattern that is no regular expression.");
        }
    }
}
