using System.Globalization;
using System.Text;
using Vtex.Tracking.Emulator.Hub;
using Vtex.Tracking.Emulator.Journal;

namespace Vtex.Tracking.Emulator.Conformance;

/// <summary>Excerpts requests and replies for reports: cut, on one line, without secrets and personal data.</summary>
/// <param name="secrets">The values that must not be shown, wherever they stand.</param>
internal sealed class Excerpts(IReadOnlyList<string> secrets)
{
    // A notification of one package is not cut.
    private const int MaxLength = 4_000;

    // Masking needs more than the excerpt, but not whole megabytes.
    private const int MaxMasked = 4 * MaxLength;

    public string Request(Exchange exchange) =>
        $"{exchange.Method} {Text(exchange.Address.AbsolutePath)} {Body(exchange.Body)}".TrimEnd();

    public string Response(Exchange exchange)
    {
        var reply = exchange.Reply;
        var head = reply.MediaType is { } type ? $"{reply.Summary} ({Text(CarrierReply.Shorten(type))})" : reply.Summary;
        return reply.Body.IsEmpty ? head : $"{head} {Body(reply.Body)}";
    }

    /// <summary>Masks secrets alone: a text of ours names tracking numbers, and some of them look like a CPF.</summary>
    public string Text(string text)
    {
        foreach (var secret in secrets)
            text = text.Replace(secret, Masker.Mask, StringComparison.Ordinal);
        return Visible(text);
    }

    private string Body(ReadOnlyMemory<byte> body)
    {
        var text = Masker.None.Text(Text(Encoding.UTF8.GetString(body.Span[..Math.Min(body.Length, MaxMasked)])));
        if (text.Length <= MaxLength)
            return text;
        var end = char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength;
        return string.Create(CultureInfo.InvariantCulture, $"{text[..end]}… ({body.Length} bytes)");
    }

    // Neither a terminal nor XML takes control characters, nor halves of pairs.
    private static string Visible(string text)
    {
        var visible = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            visible.Append(Rune.IsControl(rune) || rune.Value is 0xFFFE or 0xFFFF ? " " : rune.ToString());
        return visible.ToString();
    }
}
