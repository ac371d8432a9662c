using System.Globalization;
using System.Text;
using Vtex.Tracking.Emulator.Hub;
using Vtex.Tracking.Emulator.Journal;

namespace Vtex.Tracking.Emulator.Conformance;

/// <summary>What was sent and what came, as it may be shown: cut, on one line, without secrets and personal data.</summary>
/// <param name="secrets">What must not be shown wherever it stands.</param>
internal sealed class Excerpts(IReadOnlyList<string> secrets)
{
    // A notification of one package is not cut.
    private const int Longest = 4_000;

    // What is masked must be looked at whole, but not whole megabytes.
    private const int LongestLook = 4 * Longest;

    public string Sent(Exchange exchange) =>
        $"{exchange.Method} {Words(exchange.Address.AbsolutePath)} {Body(exchange.Body)}".TrimEnd();

    public string Came(Exchange exchange)
    {
        var reply = exchange.Reply;
        var head = reply.MediaType is { } type ? $"{reply.Words} ({Words(JsonShape.Cut(type))})" : reply.Words;
        return reply.Body.IsEmpty ? head : $"{head} {Body(reply.Body)}";
    }

    /// <summary>A text of ours, in which numbers that packages have are told: some look like a CPF.</summary>
    public string Words(string text)
    {
        foreach (var secret in secrets)
            text = text.Replace(secret, Masker.Mask, StringComparison.Ordinal);
        return Visible(text);
    }

    private string Body(ReadOnlyMemory<byte> body)
    {
        var text = Masker.None.Text(Words(Encoding.UTF8.GetString(body.Span[..Math.Min(body.Length, LongestLook)])));
        if (text.Length <= Longest)
            return text;
        var end = char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest;
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
