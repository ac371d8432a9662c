using System.Text;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Bounds OpenAPI documents before WireMock.Net reads them: its parser follows them by recursion.</summary>
internal static class OpenApiRules
{
    private const int MaxDepth = 32;
    private const int MaxIndent = 100;

    public static string? FindProblem(ReadOnlySpan<byte> document)
    {
        var text = Encoding.UTF8.GetString(document);
        if (Nesting.DepthOf(text) > MaxDepth)
            return $"The document is nested more than {MaxDepth} deep.";
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var indent = line.IndexOfAnyExcept(" -?:\t");
            if ((indent < 0 ? line.Length : indent) > MaxIndent)
                return $"The document is indented by more than {MaxIndent} characters.";
        }

        if (text.Contains("$ref", StringComparison.Ordinal))
            return "The document has references ($ref), which could go round in circles. Resolve them first.";
        return text.AsSpan().ContainsAny("&*") ? "The document has anchors (&) or aliases (*), which could go round in circles." : null;
    }
}
