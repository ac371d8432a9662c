namespace Vtex.Tracking.Emulator;

/// <summary>The result of reading a document as an electronic invoice: the invoice, or why it is none.</summary>
public sealed record NfeReading
{
    /// <summary>The invoice; null when the document is refused as a whole.</summary>
    public Nfe? Invoice { get; init; }

    /// <summary>The values that are missing or cannot be read, in the order of the layout.</summary>
    public IReadOnlyList<NfeIssue> Issues { get; init; } = [];

    /// <summary>The reason for which the document is refused as a whole; null when there is an invoice.</summary>
    public NfeRefusal? Refusal { get; init; }

    /// <summary>The line, from 1, at which the document stops being XML; null when it does not.</summary>
    public int? Line { get; init; }

    /// <summary>Gets why the document is refused; null when there is an invoice. It repeats nothing of the document.</summary>
    public string? Message => Refusal switch
    {
        null => null,
        NfeRefusal.NotXml => FormattableString.Invariant($"The document is not XML from line {Line} on."),
        { } refusal => Describe(refusal),
    };

    internal static NfeReading Refused(NfeRefusal refusal, int? line = null) => new() { Refusal = refusal, Line = line };

    internal static string Describe(NfeRefusal refusal) => refusal switch
    {
        NfeRefusal.Empty => "The document is empty.",
        NfeRefusal.TooLong => $"The document has more than {NfeReader.MaxBytes} bytes.",
        NfeRefusal.EncodingUnknown => "The document declares an encoding that is not read. Use UTF-8 or ISO-8859-1.",
        NfeRefusal.NotXml => "The document is not XML.",
        NfeRefusal.HasDocumentType => "The document has a <!DOCTYPE>. An invoice has none; take it out.",
        NfeRefusal.TooDeep => $"The document has more than {NfeReader.MaxDepth} levels of elements.",
        _ => "The document is XML, but has no element infNFe in an NFe: it is not an NF-e.",
    };
}
