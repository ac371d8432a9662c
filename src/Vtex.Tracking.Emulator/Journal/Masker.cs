using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Net.Http.Headers;

namespace Vtex.Tracking.Emulator.Journal;

/// <summary>
/// Hides credentials, keys, passwords, tokens and documents in what a journal shows: where headers, fields and parameters
/// name them, everywhere else by their value, and whatever looks like a CPF, a CNPJ or an e-mail address. Matching sees
/// what was really sent.
/// </summary>
internal sealed partial class Masker
{
    public const string Mask = "***";

    private const int ShortestSecret = 4;
    private const int MaxSecrets = 1_000;

    private readonly string[] _secrets;

    private Masker(IEnumerable<string> secrets) => _secrets =
        [.. secrets.SelectMany(Forms).Distinct(StringComparer.Ordinal).OrderByDescending(secret => secret.Length)];

    /// <summary>A masker that knows no value.</summary>
    public static Masker None { get; } = new([]);

    /// <summary>Creates a masker that knows the secrets of all these requests.</summary>
    public static Masker Of(IEnumerable<RecordedRequest> requests) => new(
        requests.Reverse().SelectMany(SecretsOf).Where(secret => secret.Length >= ShortestSecret).Distinct(StringComparer.Ordinal).Take(MaxSecrets));

    public string Header(string name, string value)
    {
        if (name.Equals(HeaderNames.Authorization, StringComparison.OrdinalIgnoreCase)
            || name.Equals(HeaderNames.ProxyAuthorization, StringComparison.OrdinalIgnoreCase))
        {
            // The scheme is not secret, and often the very thing that is wrong.
            var space = value.IndexOf(' ', StringComparison.Ordinal);
            return space > 0 ? $"{value[..space]} {Mask}" : Mask;
        }

        if (name.Equals(HeaderNames.Cookie, StringComparison.OrdinalIgnoreCase))
            return string.Join("; ", CookiesOf(value).Select(cookie => cookie.Name is null ? Mask : $"{cookie.Name}={Mask}"));
        return IsSecret(name) ? Mask : Text(value);
    }

    public string Parameter(string name, string value) => IsSecret(name) ? Mask : Text(value);

    /// <summary>Masks the value of a condition, such as of <c>header Accept</c> or <c>body customer.cpf</c>.</summary>
    public string Value(string condition, string value)
    {
        var name = condition[(condition.LastIndexOfAny([' ', '.', ']']) + 1)..];
        if (value == "absent")
            return value;
        return condition.StartsWith("header ", StringComparison.Ordinal) ? Header(name, value) : Parameter(name, value);
    }

    public string Text(string text)
    {
        if (text.Length == 0)
            return text;
        text = SecretField().Replace(text, $"${{name}}\"{Mask}\"");
        text = SecretParameter().Replace(text, $"${{name}}{Mask}");
        foreach (var secret in _secrets)
            text = text.Replace(secret, Mask, StringComparison.Ordinal);
        text = Email().Replace(text, Mask);
        return Document().Replace(text, Mask);
    }

    private static bool IsSecret(string name) => SecretName().IsMatch(name);

    // A value may stand in a query, in a form or in JSON.
    private static IEnumerable<string> Forms(string secret) =>
        [secret, Uri.EscapeDataString(secret), JavaScriptEncoder.Default.Encode(secret), JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(secret)];

    private static IEnumerable<string> SecretsOf(RecordedRequest request)
    {
        foreach (var (name, values) in request.Headers)
        {
            foreach (var value in values)
            {
                if (name.EndsWith(HeaderNames.Authorization, StringComparison.OrdinalIgnoreCase))
                    yield return value![(value!.IndexOf(' ', StringComparison.Ordinal) + 1)..].Trim();
                else if (name.Equals(HeaderNames.Cookie, StringComparison.OrdinalIgnoreCase))
                    foreach (var cookie in CookiesOf(value!)) yield return cookie.Value;
                else if (IsSecret(name))
                    yield return value!;
            }
        }

        foreach (var (name, values) in request.Query.Where(parameter => IsSecret(parameter.Key)))
        {
            foreach (var value in values)
                yield return value!;
        }

        foreach (var secret in SecretsOf(request.BodyText))
            yield return secret;
    }

    private static List<string> SecretsOf(ReadOnlySpan<byte> json)
    {
        var secrets = new List<string>();
        var reader = new Utf8JsonReader(json, isFinalBlock: false, default);
        try
        {
            var isSecret = false;
            while (reader.Read())
            {
                if (isSecret && reader.TokenType == JsonTokenType.String)
                    secrets.Add(reader.GetString()!);
                else if (isSecret && reader.TokenType == JsonTokenType.Number)
                    secrets.Add(Encoding.UTF8.GetString(reader.ValueSpan));
                isSecret = reader.TokenType == JsonTokenType.PropertyName && IsSecret(reader.GetString()!);
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // What comes after this place is masked by its shape alone.
        }

        return secrets;
    }

    private static IEnumerable<(string? Name, string Value)> CookiesOf(string value) => value.Split(';', StringSplitOptions.TrimEntries)
        .Select(cookie => cookie.Split('=', 2) is [var name, var text] ? (name, text) : ((string?)null, cookie));

    [GeneratedRegex(
        """password|senha|token|secret|api-?key|app-?key|VtexIdclientAutCookie|^(?:cpf|cnpj\w*|e-?mail)$|document$""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex SecretName();

    [GeneratedRegex(
        """(?<name>"\w*(?:password|senha|token|secret|api-?key|app-?key)\w*"\s*:\s*|"(?:cpf|cnpj\w*|e-?mail)"\s*:\s*)(?:"(?:[^"\\]|\\.)*"?|[0-9]+)""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex SecretField();

    [GeneratedRegex(
        """(?<name>(?:^|[?&])(?:[\w-]*(?:password|senha|token|secret|api-?key|app-?key)[\w-]*|cpf|cnpj|e-?mail)=)[^&\s]*""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex SecretParameter();

    [GeneratedRegex(
        @"[\w.+%-]+(?:@|%40)[\w-]+(?:\.[\w-]+)+",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Email();

    // A CPF or CNPJ with its marks, or the digits of one alone. A CNPJ may hold letters since 2026.
    [GeneratedRegex(
        @"\b(?:[0-9]{3}\.[0-9]{3}\.[0-9]{3}-[0-9]{2}|[0-9A-Z]{2}\.[0-9A-Z]{3}\.[0-9A-Z]{3}/[0-9A-Z]{4}-[0-9]{2}|[0-9]{11}|[0-9]{14})\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Document();
}
