using System.Globalization;
using System.Text.RegularExpressions;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>What of a request may be told to people: secrets and personal data may not.</summary>
internal static partial class Disclosure
{
    public const string Hidden = "a value that is not shown";

    /// <summary>The name of the body as a whole, which is told by its length only.</summary>
    public const string Body = "body";

    private const int LongestShown = 100;
    private const int LongestRead = 2_000;

    private static readonly string[] Secret =
    [
        "authorization", "cookie", "password", "senha", "token", "secret", "apikey", "document", "cpf", "cnpj", "email", "mail",
        "phone", "telefone",
    ];

    /// <summary>Whether what goes by this name is never shown.</summary>
    public static bool IsSecret(string name)
    {
        var letters = string.Concat(name.Where(char.IsAsciiLetter));
        return Array.Exists(Secret, word => letters.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>A text without what looks like an e-mail address, a CPF, a CNPJ, a token or a password; long ones are cut.</summary>
    public static string Of(string text)
    {
        var shown = Personal().Replace(text.Length > LongestRead ? text[..LongestRead] : text, "***");
        return shown.Length > LongestShown ? $"{shown[..LongestShown]}…" : shown;
    }

    /// <summary>The same, in quotation marks; of a secret, nothing.</summary>
    public static string Of(string name, string? text)
    {
        if (text is null)
            return "absent";
        if (name == Body)
            return string.Create(CultureInfo.InvariantCulture, $"a text of {text.Length} characters");
        return IsSecret(name) ? Hidden : $"'{Of(text)}'";
    }

    [GeneratedRegex(
        @"[^\s""'&=?/,;<>]+(?:@|%40)[^\s""'&=?/,;<>]+|\d{3}\.?\d{3}\.?\d{3}-?\d{2}|\d{2}\.?\d{3}\.?\d{3}/?\d{4}-?\d{2}|(?:Bearer|Basic) +[^\s""']+|eyJ[\w.-]+|(?:password|senha|token|secret|document|cpf|cnpj)[""']?\s*[:=]\s*[""']?[^\s""'&,;}]+",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Personal();
}
