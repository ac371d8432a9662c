using System.Text.RegularExpressions;
using Microsoft.Net.Http.Headers;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>
/// Hides what must not be read in a journal: credentials in headers, and passwords, tokens, CPF, CNPJ and e-mail in
/// bodies and addresses. It is used on the way out; matching sees what was really sent.
/// </summary>
internal static partial class Masking
{
    public const string Mask = "***";

    private static readonly HashSet<string> SecretHeaders =
        new(["X-VTEX-API-AppToken", "VtexIdclientAutCookie"], StringComparer.OrdinalIgnoreCase);

    public static string Header(string name, string value)
    {
        if (name.Equals(HeaderNames.Authorization, StringComparison.OrdinalIgnoreCase)
            || name.Equals(HeaderNames.ProxyAuthorization, StringComparison.OrdinalIgnoreCase))
        {
            // The scheme is no secret, and often the very thing that is wrong.
            var space = value.IndexOf(' ', StringComparison.Ordinal);
            return space > 0 ? $"{value[..space]} {Mask}" : Mask;
        }

        if (SecretHeaders.Contains(name))
            return Mask;
        return name.Equals(HeaderNames.Cookie, StringComparison.OrdinalIgnoreCase) ? Cookies(value) : Text(value);
    }

    public static string Text(string text)
    {
        if (text.Length == 0)
            return text;
        text = SecretField().Replace(text, $"${{name}}\"{Mask}\"");
        text = SecretParameter().Replace(text, $"${{name}}{Mask}");
        text = Email().Replace(text, Mask);
        return Document().Replace(text, Mask);
    }

    private static string Cookies(string value) => string.Join("; ", value.Split(';', StringSplitOptions.TrimEntries)
        .Select(cookie => cookie.Split('=', 2) is [var name, _] ? $"{name}={Mask}" : Mask));

    [GeneratedRegex(
        """(?<name>"(?:password|senha|accessToken|appToken|token|cpf|cnpj\w*|email|e-mail)"\s*:\s*)(?:"(?:[^"\\]|\\.)*"|[0-9]+)""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex SecretField();

    [GeneratedRegex(
        """(?<name>(?:^|[?&])(?:password|senha|accessToken|token|cpf|cnpj|email)=)[^&\s]*""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex SecretParameter();

    [GeneratedRegex(
        @"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Email();

    // A CPF or CNPJ with its marks, or the digits of one alone. A CNPJ may hold letters since 2026.
    [GeneratedRegex(
        @"\b(?:[0-9]{3}\.[0-9]{3}\.[0-9]{3}-[0-9]{2}|[0-9A-Z]{2}\.[0-9A-Z]{3}\.[0-9A-Z]{3}/[0-9A-Z]{4}-[0-9]{2}|[0-9]{11}|[0-9]{14})\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Document();
}
