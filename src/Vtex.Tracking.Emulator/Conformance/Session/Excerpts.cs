using System.Globalization;
using System.Text;
using Vtex.Tracking.Emulator.Hub;
using Vtex.Tracking.Emulator.Journal;

namespace Vtex.Tracking.Emulator.Conformance;

/// <summary>
/// Excerpts requests and replies for reports: cut, on one line, without secrets and personal data. Where the important part of a long body
/// is known, the excerpt begins shortly before it.
/// </summary>
/// <param name="secrets">The values that must not be shown, wherever they stand.</param>
internal sealed class Excerpts(IReadOnlyList<string> secrets)
{
    // A notification of one package is not cut.
    private const int MaxLength = 4_000;

    // So much of a body is shown before its important part; reports cut at 480.
    private const int LeadIn = 100;
    private const int Beginning = 300;

    // Masking needs more than the excerpt, but not whole megabytes.
    private const int MaxMasked = 4 * MaxLength;

    public string Request(Exchange exchange, string? focus = null) =>
        $"{exchange.Method} {Text(exchange.Address.AbsolutePath)} {Body(exchange.Body, focus)}".TrimEnd();

    public string Response(Exchange exchange, string? focus = null)
    {
        var reply = exchange.Reply;
        var head = reply.MediaType is { } type ? $"{reply.Summary} ({Text(CarrierReply.Shorten(type))})" : reply.Summary;
        return reply.Body.IsEmpty ? head : $"{head} {Body(reply.Body, focus)}";
    }

    /// <summary>Masks secrets alone: a text of ours names tracking numbers, and some of them look like a CPF.</summary>
    public string Text(string text)
    {
        foreach (var secret in secrets)
            text = text.Replace(secret, Masker.Mask, StringComparison.Ordinal);
        return Visible(text);
    }

    private string Body(ReadOnlyMemory<byte> body, string? focus)
    {
        var start = Start(body.Span, focus);
        var shown = body.Span[start..Math.Min(body.Length, start + MaxMasked)];
        var text = (start > 0 ? "… " : "") + Masker.None.Text(Text(Encoding.UTF8.GetString(shown)));
        if (text.Length <= MaxLength && start + shown.Length == body.Length)
            return start == 0 ? text : string.Create(CultureInfo.InvariantCulture, $"{text} ({body.Length} bytes)");
        var max = Math.Min(text.Length, MaxLength);
        var end = char.IsHighSurrogate(text[max - 1]) ? max - 1 : max;
        return string.Create(CultureInfo.InvariantCulture, $"{text[..end]}… ({body.Length} bytes)");
    }

    // Where an excerpt begins: at a comma or brace before the important part, so that no value is cut in two.
    private static int Start(ReadOnlySpan<byte> body, string? focus)
    {
        if (focus is not { Length: > 0 } || body.IndexOf(Encoding.UTF8.GetBytes(focus)) is var place && place <= Beginning)
            return 0;
        var lead = body[(place - LeadIn)..place].LastIndexOfAny((byte)',', (byte)'{');
        return lead < 0 ? place : place - LeadIn + lead;
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
