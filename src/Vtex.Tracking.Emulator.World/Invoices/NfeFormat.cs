namespace Vtex.Tracking.Emulator;

/// <summary>Options for the XML of an invoice that is made.</summary>
public sealed record NfeFormat
{
    /// <summary>The layout. The default is 4.00.</summary>
    public NfeLayout Layout { get; init; }

    /// <summary>The encoding. The default is UTF-8.</summary>
    public NfeEncoding Encoding { get; init; }

    /// <summary>
    /// Writes <c>NFe</c> alone, as before the tax authority has authorized it. The default is false: <c>nfeProc</c>, with the
    /// protocol of the authorization.
    /// </summary>
    public bool IsBare { get; init; }
}
