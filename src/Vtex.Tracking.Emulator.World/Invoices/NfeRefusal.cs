namespace Vtex.Tracking.Emulator;

/// <summary>Specifies why a document is not read as an electronic invoice.</summary>
public enum NfeRefusal
{
    /// <summary>It is empty.</summary>
    Empty,

    /// <summary>It is longer than 4 MiB (chosen by us; the tax authority takes 500 kB).</summary>
    TooLong,

    /// <summary>It declares an encoding other than UTF-8, UTF-16, ISO-8859-1, Windows-1252 and US-ASCII.</summary>
    EncodingUnknown,

    /// <summary>It is not well-formed XML.</summary>
    NotXml,

    /// <summary>It has a document type declaration, which may hold entities and lead to other files.</summary>
    HasDocumentType,

    /// <summary>Its elements are nested in more than 32 levels (chosen by us).</summary>
    TooDeep,

    /// <summary>It is XML without an element <c>infNFe</c> in an <c>NFe</c>, such as an event or a transport document.</summary>
    NotAnInvoice,
}
