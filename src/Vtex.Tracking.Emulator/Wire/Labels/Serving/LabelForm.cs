namespace Vtex.Tracking.Emulator.Wire;

/// <summary>The form in which labels come.</summary>
/// <param name="Extension">How the name of the file ends.</param>
/// <param name="ContentType">What the answer says that it is.</param>
/// <param name="Draw">Makes the file.</param>
internal sealed record LabelForm(string Extension, string ContentType, Func<IReadOnlyList<Label>, CancellationToken, byte[]> Draw)
{
    private static readonly LabelForm Pdf = new(".pdf", "application/pdf", PdfLabels.Draw);
    private static readonly LabelForm Zpl = new(".zpl", "application/zpl", ZplLabels.Draw);

    /// <summary>The form that the parameter <c>format</c> asks for; PDF when it is left out.</summary>
    public static LabelForm Read(QueryReader query, FaultList faults)
    {
        switch (query.Text("format")?.ToUpperInvariant())
        {
            case null or "PDF":
                return Pdf;
            case "ZPL":
                return Zpl;
            default:
                faults.Add("format", "must be pdf or zpl.");
                return Pdf;
        }
    }

    /// <summary>The form of a file; null when its name ends in no known way.</summary>
    public static LabelForm? Of(string file) => new[] { Pdf, Zpl }.FirstOrDefault(
        form => file.EndsWith(form.Extension, StringComparison.Ordinal));
}
