using System.Globalization;

namespace Vtex.Tracking.Emulator.Cli.Localization;

/// <summary>The language of all that the tool says: Brazilian Portuguese or English.</summary>
internal sealed class UserLanguage
{
    private static readonly string[] Variables = ["LC_ALL", "LC_MESSAGES", "LANG"];

    private UserLanguage(bool isPortuguese) => IsPortuguese = isPortuguese;

    public static UserLanguage English { get; } = new(isPortuguese: false);

    public static UserLanguage Portuguese { get; } = new(isPortuguese: true);

    public bool IsPortuguese { get; }

    /// <summary>
    /// Finds the language of the user: the first of the POSIX variables that is set decides, otherwise the culture of the machine, which
    /// says nothing where .NET runs without ICU.
    /// </summary>
    /// <param name="variable">Reads an environment variable.</param>
    public static UserLanguage Detect(Func<string, string?> variable)
    {
        var locale = Variables.Select(variable).FirstOrDefault(value => !string.IsNullOrEmpty(value)) ?? CultureInfo.CurrentUICulture.Name;
        return locale.Split('_', '-', '.', '@')[0].Equals("pt", StringComparison.OrdinalIgnoreCase) ? Portuguese : English;
    }

    /// <summary>Chooses between two texts of the same meaning.</summary>
    public string Text(string english, string portuguese) => IsPortuguese ? portuguese : english;

    /// <summary>Returns a sentence of the emulator in the language of the user.</summary>
    public string Sentence(string english) => IsPortuguese ? SentenceTranslator.Portuguese.Translate(english) : english;
}
