using System.Text;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>
/// A request that came, and how it ended. Credentials, passwords, CPF, CNPJ and e-mail are masked with <c>***</c>; what
/// verification compares is not.
/// </summary>
public sealed class JournalEntry
{
    internal JournalEntry(RecordedRequest recorded)
    {
        var request = recorded.Request;
        var outcome = recorded.Slot.Outcome;
        Id = recorded.Id;
        Method = request.Method;
        Url = Masking.Text(request.Url);
        Headers = request.Headers.ToDictionary(
            header => header.Key,
            header => string.Join(", ", header.Value.Select(value => Masking.Header(header.Key, value ?? ""))),
            StringComparer.OrdinalIgnoreCase);
        Body = Masking.Text(Encoding.UTF8.GetString(request.Body.Span));
        IsBodyCut = recorded.Slot.IsCut;
        ClientIp = request.ClientIp;
        Received = request.Received;
        AnsweredBy = outcome.By;
        StubId = outcome.Stub?.Id;
        Status = outcome.Status;
        Took = outcome.Took;
    }

    /// <summary>Its id, as <c>/__admin/requests</c> has it.</summary>
    public Guid Id { get; }

    /// <summary>The method, as sent.</summary>
    public string Method { get; }

    /// <summary>Path and query, percent-encoded.</summary>
    public string Url { get; }

    /// <summary>The headers, by name in any case; several values of one are joined with commas.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>The body, read as UTF-8.</summary>
    public string Body { get; }

    /// <summary>Whether the body was larger than a journal keeps (1 MiB), so that its end is missing.</summary>
    public bool IsBodyCut { get; }

    /// <summary>Where it came from; null in memory.</summary>
    public string? ClientIp { get; }

    /// <summary>When it came, on the clock of its universe.</summary>
    public DateTimeOffset Received { get; }

    /// <summary>Who answered.</summary>
    public AnsweredBy AnsweredBy { get; }

    /// <summary>The stub that answered; null when none did.</summary>
    public Guid? StubId { get; }

    /// <summary>The status of the answer; 0 while there is none, and when the connection was broken instead.</summary>
    public int Status { get; }

    /// <summary>How long the answer took, in real time.</summary>
    public TimeSpan Took { get; }

    /// <summary>In one line, such as <c>GET /receiver/services -> 200 (world)</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Method} {Url} -> {Status} ({AnsweredBy})");
}
