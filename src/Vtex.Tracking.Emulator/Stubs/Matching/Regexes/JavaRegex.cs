using System.Text.RegularExpressions;
using Vtex.Tracking.Emulator.Wire;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>A regular expression as Java understands it, which must fit the whole of a text; a dot fits line ends too.</summary>
internal sealed class JavaRegex
{
    private const RegexOptions Options = RegexOptions.Singleline | RegexOptions.CultureInvariant;

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    private readonly string _translated;

    private JavaRegex(string text, string translated) => (Text, _translated) = (text, translated);

    public string Text { get; }

    // Most patterns of a large book never meet a request that comes as far as them.
    private Regex Compiled => field ??= Compile(_translated);

    public static JavaRegex? Read(string text, string path, FaultList faults)
    {
        try
        {
            var translated = JavaRegexTranslator.Translate(text);
            _ = new Regex(translated, Options, Patience);
            return new JavaRegex(text, translated);
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException)
        {
            faults.Add(path, $"is no regular expression that is understood: {exception.Message}");
            return null;
        }
    }

    /// <summary>Whether it fits the whole text. One that takes too long over it counts as not fitting.</summary>
    public bool Matches(string text)
    {
        try
        {
            return Compiled.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    private static Regex Compile(string translated)
    {
        var whole = $@"\A(?:{translated})\z";
        try
        {
            return new Regex(whole, Options | RegexOptions.NonBacktracking, Patience);
        }
        catch (NotSupportedException)
        {
            return new Regex(whole, Options, Patience);
        }
    }
}
