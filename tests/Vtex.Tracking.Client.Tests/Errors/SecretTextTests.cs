using System.Globalization;
using System.Net;
using System.Security;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Vtex.Tracking.Secrets;

namespace Vtex.Tracking.Client.Tests.Errors;

/// <summary>Known secrets are taken out by value, however a server repeats them.</summary>
public sealed class SecretTextTests
{
    private const string Letters = "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ0123456789";
    private const string Marks = "!#$%&'()*+,-./:;<=>?@[\\]^_`{|}~\" éãç€😀";

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Defines what a server may make of a value before it repeats it.</summary>
    private static readonly Func<string, string>[] Encodings =
    [
        text => text,
        text => Json(text, JsonSerializerOptions.Default),
        text => Json(text, Relaxed),
        text => Json(Json(text, JsonSerializerOptions.Default), JsonSerializerOptions.Default),
        Units(unit => FormattableString.Invariant($"\\u{unit:x4}")),
        Units(unit => FormattableString.Invariant($"\\u{unit:X4}")),
        WebUtility.HtmlEncode,
        text => WebUtility.HtmlEncode(WebUtility.HtmlEncode(text)),
        Runes(rune => FormattableString.Invariant($"&#{rune.Value};")),
        Runes(rune => FormattableString.Invariant($"&#x{rune.Value:x};")),
        Runes(rune => FormattableString.Invariant($"&#X{rune.Value:X4};")),
        text => SecurityElement.Escape(text),
        text => WebUtility.HtmlEncode(Json(text, Relaxed)),
        Uri.EscapeDataString,
        text => Uri.EscapeDataString(Uri.EscapeDataString(text)),
        WebUtility.UrlEncode,
        text => string.Concat(Encoding.UTF8.GetBytes(text).Select(part => FormattableString.Invariant($"%{part:x2}"))),
        text => Uri.EscapeDataString(Json(text, Relaxed)),
        text => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text)),
        text => text.Normalize(NormalizationForm.FormD),
        text => text.ToUpperInvariant(),
        text => Json(text.Normalize(NormalizationForm.FormD).ToUpperInvariant(), JsonSerializerOptions.Default),
        text => Convert.ToHexString(Encoding.UTF8.GetBytes(text)),
        text => BitConverter.ToString(Encoding.UTF8.GetBytes(text)),
        text => text.Replace(' ', '\u00A0'),
        text => string.Concat(Encoding.UTF8.GetBytes(text).Select(part => "\\" + Convert.ToString(part, 8).PadLeft(3, '0'))),
        Runes(rune => FormattableString.Invariant($"\\u{{{rune.Value:x}}}")),
        Runes(rune => FormattableString.Invariant($"\\U{rune.Value:x8}")),
        Units(unit => FormattableString.Invariant($"%u{unit:X4}")),
        text => QuotedPrintable(Encoding.UTF8.GetBytes(text), lineLength: 5),
        text => QuotedPrintable(Encoding.UTF8.GetBytes(text), lineLength: 76),
        text => Json(QuotedPrintable(Encoding.UTF8.GetBytes(text), lineLength: 9), Relaxed),
        text => QuotedPrintable(Encoding.UTF8.GetBytes(text), lineLength: 76).Replace(' ', '_'),
        Runes(rune => rune.IsAscii ? rune.ToString() : "?"),
        Runes(rune => rune.IsAscii ? rune.ToString() : string.Concat(
            Encoding.UTF8.GetBytes(rune.ToString()).Select(part => FormattableString.Invariant($"\\x{part:x2}")))),
    ];

    /// <summary>The same, where what stands around the value changes how it looks.</summary>
    private static readonly Func<string, string>[] Blocks =
    [
        text => Convert.ToBase64String(Encoding.UTF8.GetBytes("loja:" + text)),
        text => Convert.ToBase64String(Encoding.Unicode.GetBytes("loja:" + text)),
        text => Convert.ToBase64String(Encoding.UTF8.GetBytes(text)).Replace('+', '-').Replace('/', '_').TrimEnd('='),
        text => Convert.ToBase64String(Encoding.UTF8.GetBytes($$"""{"username":"u","password":"{{text}}"}"""), Base64FormattingOptions.InsertLineBreaks),
    ];

    [Fact]
    public void No_secret_survives_in_any_encoding() =>
        Check.QuickThrowOnFailure(Prop.ForAll<int>(seed =>
        {
            var random = new Random(seed);
            // Base64 of less than this cannot be told from other text.
            var secret = Text(random, random.Next(8, 40));
            foreach (var encode in Encodings.Concat(Blocks))
            {
                var shown = encode(secret);
                var body = Text(random, random.Next(0, 60)) + shown + Text(random, random.Next(0, 60));

                var redacted = new SecretText([secret]).Redact(body);

                if (redacted.Contains(shown, StringComparison.OrdinalIgnoreCase)
                    || (Encodings.Contains(encode) && redacted.Contains(shown[..(shown.Length / 2)], StringComparison.Ordinal))
                    || !redacted.Contains(SecretText.Placeholder, StringComparison.Ordinal))
                {
                    throw new InvalidOperationException($"{secret} | {body} | {redacted}");
                }
            }
        }));

    [Fact]
    public void A_secret_that_a_cut_divides_leaves_nothing_of_itself() =>
        Check.QuickThrowOnFailure(Prop.ForAll<int>(seed =>
        {
            var random = new Random(seed);
            var secret = "Q" + Text(random, random.Next(8, 40));
            foreach (var encode in Encodings)
            {
                var before = new string('.', random.Next(0, 50));
                var shown = encode(secret);
                var body = before + shown[..random.Next(1, shown.Length)];

                var redacted = new SecretText([secret]).Redact(body, isCut: true);

                if (!(redacted + SecretText.Placeholder).StartsWith(before + SecretText.Placeholder, StringComparison.Ordinal)
                    || redacted.Length > before.Length + SecretText.Placeholder.Length)
                {
                    throw new InvalidOperationException($"{secret} | {body} | {redacted}");
                }
            }
        }));

    [Theory]
    [InlineData(0)]
    [InlineData(1010)]
    [InlineData(1023)]
    [InlineData(65_530)]
    public void Secrets_are_taken_out_before_a_body_is_cut(int before)
    {
        // So many that what is left of the body would be short.
        var body = string.Concat(Enumerable.Repeat("correct horse battery|", before / 22)).PadRight(before, '.')
            + "correct horse battery" + new string('.', 70_000);

        var cleaned = Redaction.Clean(body, new SecretText(["correct horse battery"]));

        Assert.DoesNotContain("corr", cleaned, StringComparison.Ordinal);
        Assert.InRange(cleaned.Length, 1, 1024);
    }

    [Theory]
    [InlineData("abc", """{"password":"abc","word":"abcdef xabc a"}""", """{"password":"[redacted]","word":"abcdef xabc a"}""")]
    [InlineData("abc", "&quot;abc&quot; password=abc&x=abcd", "&quot;[redacted]&quot; password=[redacted]&x=abcd")]
    [InlineData("a", "an apple a day; <password>a</password>", "an apple a day; <password>[redacted]</password>")]
    [InlineData("a", "%22a%22 'a' aa", "%22[redacted]%22 '[redacted]' aa")]
    public void Short_secrets_are_taken_out_where_they_stand_as_a_value(string secret, string text, string expected) =>
        Assert.Equal(expected, new SecretText([secret]).Redact(text));

    [Theory]
    [InlineData("eyJhbGciOiJIUzI1NiJ9.payload.signature", "token eyJhbGciOiJI...", "token [redacted]...")]
    [InlineData("correct horse battery", "near 'CORRECT HORSE BATTERY'", "near '[redacted]'")]
    [InlineData("sénhaforte", "s\uFFFDnhaforte", "[redacted]")]
    [InlineData("a%41\"b&amp;c", """x a%41\"b&amp;c y""", "x [redacted] y")]
    [InlineData("sa\u0303o joa\u0303o", "S\u00C3O JO\u00C3O", "[redacted]")]
    [InlineData("Ação 2026", "acao 2026", "[redacted]")]
    [InlineData("Ação 2026 €", "AÃ§Ã£o 2026 â‚¬", "[redacted]")]
    [InlineData("Ação=2026", "A=C3=A7=\r\n=C3=\n=A3o=3D20=\n26=", "[redacted]=")]
    [InlineData("Ação 2026", "=?iso-8859-1?Q?A=E7=E3o_2026?=", "=?iso-8859-1?Q?[redacted]?=")]
    [InlineData("geheim-1", "nothing of it: geheim", "nothing of it: [redacted]")]
    [InlineData("geheim-1", "nothing of it: gehen", "nothing of it: gehen")]
    public void Parts_cases_and_look_alikes(string secret, string text, string expected) =>
        Assert.Equal(expected, new SecretText([secret]).Redact(text));

    [Fact]
    public void A_body_that_was_made_to_be_expensive_ends_as_nothing_within_bounds()
    {
        var secret = new string('%', 3000);

        var redacted = new SecretText([secret]).Redact(string.Concat(Enumerable.Repeat("%25", 20_000)));

        Assert.DoesNotContain("%25%25%25%25", redacted, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=")]
    [InlineData("=\n")]
    [InlineData("=3D")]
    [InlineData("=3D=\r\n")]
    public void Many_marks_of_mails_cost_a_bounded_time(string part) =>
        Assert.DoesNotContain(
            "=====", new SecretText([new string('=', 3000)]).Redact(string.Concat(Enumerable.Repeat(part, 64 * 1024 / part.Length))), StringComparison.Ordinal);

    [Fact]
    public void Causes_keep_their_kind_and_lose_their_secrets()
    {
        var secrets = new SecretText(["correct horse battery"]);
        var cause = new HttpRequestException("bad header", new IOException("line: correct%20horse%20battery"));

        var redacted = Assert.IsType<HttpRequestException>(secrets.Redact(cause));

        Assert.DoesNotContain("horse", redacted.ToString(), StringComparison.Ordinal);
        Assert.IsType<IOException>(redacted.InnerException);
        Assert.Same(cause, new SecretText(["other-secret"]).Redact(cause));
    }

    private static string Json(string text, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(text, options)[1..^1];

    /// <summary>As in a mail; lines end between any two bytes.</summary>
    private static string QuotedPrintable(byte[] bytes, int lineLength)
    {
        var (result, line) = (new StringBuilder(), 0);
        foreach (var value in bytes)
        {
            var part = value is > 0x20 and < 0x7F and not (byte)'=' or (byte)' ' ? ((char)value).ToString() : FormattableString.Invariant($"={value:X2}");
            if (line + part.Length >= lineLength)
            {
                result.Append("=\r\n");
                line = 0;
            }

            result.Append(part);
            line += part.Length;
        }

        return result.ToString();
    }

    private static Func<string, string> Units(Func<int, string> encode) => text => string.Concat(text.Select(unit => encode(unit)));

    private static Func<string, string> Runes(Func<Rune, string> encode) => text => string.Concat(text.EnumerateRunes().Select(encode));

    private static string Text(Random random, int length)
    {
        var marks = Marks.EnumerateRunes().ToList();
        var text = new StringBuilder();
        for (var i = 0; i < length; i++)
        {
            text.Append(random.Next(4) == 0
                ? marks[random.Next(marks.Count)].ToString()
                : Letters[random.Next(Letters.Length)].ToString(CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }
}
