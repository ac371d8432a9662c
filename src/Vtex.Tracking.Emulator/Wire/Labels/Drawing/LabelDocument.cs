using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using PdfSharp.Pdf;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>
/// Saves a document so that the same labels give the same bytes. PDFsharp writes random identifiers; they are replaced by
/// others of the same length, since the file ends with the offset of each object.
/// </summary>
internal static partial class LabelDocument
{
    /// <param name="document">The document.</param>
    /// <param name="identity">What the identifiers are made from.</param>
    /// <param name="created">When the labels were issued.</param>
    public static byte[] Save(PdfDocument document, string identity, DateTimeOffset created)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(identity));
        var id = new Guid(hash.AsSpan(0, 16));
        document.Info.CreationDate = document.Info.ModificationDate = created.UtcDateTime;
        document.Internals.FirstDocumentID = document.Internals.SecondDocumentID = Encoding.Latin1.GetString(id.ToByteArray());
        using var file = new MemoryStream();
        document.Save(file, closeStream: false);

        // Latin-1 maps every byte to the character of the same number, and back.
        var text = Encoding.Latin1.GetString(file.GetBuffer(), 0, (int)file.Length);
        text = SubsetTag().Replace(text, match => match.Value.EndsWith(",Bold", StringComparison.Ordinal) ? "/LABELB" + match.Value[7..] : "/LABELA" + match.Value[7..]);
        text = MetadataId().Replace(text, $"uuid:{id}<");
        return Encoding.Latin1.GetBytes(text);
    }

    [GeneratedRegex("/[A-Z]{6}\\+DejaVu#20Sans#20Condensed(?:,Bold)?", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex SubsetTag();

    [GeneratedRegex("uuid:[0-9a-f-]{36}<", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex MetadataId();
}
