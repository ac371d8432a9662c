using System.Globalization;
using System.Text;
using Vtex.Tracking.Emulator.Journal;

namespace Vtex.Tracking.Emulator;

/// <summary>
/// A request that was received, and how it was answered. Credentials, keys, passwords, tokens, CPF, CNPJ and e-mail are
/// masked with <c>***</c>; matchers compare what was really sent.
/// </summary>
public sealed class JournalEntry
{
    internal JournalEntry(RecordedRequest recorded, Masker masker)
    {
        var slot = recorded.Slot;
        Number = slot.Number;
        Universe = recorded.Universe;
        Method = recorded.Method;
        Url = masker.Text(recorded.Url);
        Headers = recorded.Headers.ToDictionary(
            header => header.Key,
            header => string.Join(", ", header.Value.Select(value => masker.Header(header.Key, value ?? ""))),
            StringComparer.OrdinalIgnoreCase);
        // Text has no zero bytes; in what has, such as UTF-16 that nothing declares, no secret would be found.
        Body = recorded.Body.Span.Contains((byte)0) ? Masker.Mask : masker.Text(Encoding.UTF8.GetString(recorded.Body.Span));
        IsBodyCut = slot.IsBodyCut;
        AreHeadersCut = slot.AreHeadersCut;
        ClientIp = recorded.ClientIp;
        Received = slot.Received;
        AnsweredBy = slot.By;
        AnswerName = slot.Name;
        Status = slot.Status;
        Took = slot.Took;
        Notice = slot.Notice is { } notice ? masker.Text(notice) : null;
    }

    /// <summary>The number of the request in the emulator, from 1, in the order in which requests really came.</summary>
    public long Number { get; }

    /// <summary>The time of its arrival, on the clock of its universe.</summary>
    public DateTimeOffset Received { get; }

    /// <summary>The universe that it belongs to; null when it belongs to none.</summary>
    public string? Universe { get; }

    /// <summary>The method, as sent.</summary>
    public string Method { get; }

    /// <summary>Path and query, percent-encoded.</summary>
    public string Url { get; }

    /// <summary>The headers, by name in any case; several values of one are joined with commas.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>The body as text, in the charset that it declares; masked as a whole when it is no text.</summary>
    public string Body { get; }

    /// <summary>Gets whether the body was too large to be stored whole, so that its end is missing.</summary>
    public bool IsBodyCut { get; }

    /// <summary>Gets whether there were more than 100 headers, so that some are missing.</summary>
    public bool AreHeadersCut { get; }

    /// <summary>The address that it came from; null in memory.</summary>
    public string? ClientIp { get; }

    /// <summary>The system that answered.</summary>
    public AnsweredBy AnsweredBy { get; }

    /// <summary>The name of the fault or stub that answered; null when it has none.</summary>
    public string? AnswerName { get; }

    /// <summary>The status of the answer; 0 while there is none, and when the connection failed instead.</summary>
    public int Status { get; }

    /// <summary>The time until the answer, in real time.</summary>
    public TimeSpan Took { get; }

    /// <summary>
    /// The header <c>Vtex-Emulator-Notice</c> of the answer: what a strict universe would have refused of the request; null when it would
    /// have refused nothing.
    /// </summary>
    public string? Notice { get; }

    /// <summary>Returns the entry in one line, such as <c>#3 2026-11-21T15:00:00.000Z GET /receiver/services -> 200 (World)</c>.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"#{Number} {Received.UtcDateTime:yyyy-MM-ddTHH:mm:ss.fffZ} {Method} {Url} -> {Status} ({AnsweredBy}{(AnswerName is null ? "" : " ")}{AnswerName})");
}
