namespace Vtex.Tracking.Emulator;

/// <summary>The XML of an electronic invoice that was made for a test. It has no signature and no value for tax.</summary>
public sealed class NfeFile
{
    internal NfeFile(Nfe invoice, NfeFormat format, byte[] content)
    {
        Invoice = invoice;
        Format = format;
        Content = content;
    }

    /// <summary>The invoice, with what was left out filled in.</summary>
    public Nfe Invoice { get; }

    /// <summary>The access key: 44 characters.</summary>
    public string Key => Invoice.Key!;

    /// <summary>The form of the XML.</summary>
    public NfeFormat Format { get; }

    /// <summary>The XML, in the encoding that it declares.</summary>
    public ReadOnlyMemory<byte> Content { get; }

    /// <summary>The usual name of such a file: the key and <c>-procNFe.xml</c>.</summary>
    public string FileName => $"{Key}-procNFe.xml";

    /// <summary>Gets the XML as a text, as <c>embeddedInvoice</c> takes it.</summary>
    /// <returns>The text, with the declaration.</returns>
    public string ReadText() => (Format.Encoding == NfeEncoding.Latin1 ? System.Text.Encoding.Latin1 : System.Text.Encoding.UTF8).GetString(Content.Span);
}
