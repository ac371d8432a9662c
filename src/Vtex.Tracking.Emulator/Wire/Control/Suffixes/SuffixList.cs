namespace Vtex.Tracking.Emulator.Wire;

/// <summary>GET /_emulator/suffixes: the endings of order numbers, and of package and order ids,
/// that lay down what shall happen.</summary>
internal static class SuffixList
{
    public static Task HandleAsync(HttpContext context) => WrittenAnswer.WriteObjectAsync(
        context,
        json =>
        {
            json.WriteArray("data", MagicSuffix.All, suffix => json.WriteObject(_ =>
            {
                json.WriteString("suffix", suffix.Suffix);
                json.WriteString("description", suffix.Description);
                TimelineJson.Write(json, "steps", suffix.Steps);
            }));
            json.WriteArray("parcels", ParcelSuffix.All, suffix => json.WriteObject(_ =>
            {
                json.WriteString("suffix", suffix.Suffix);
                json.WriteString("description", suffix.Description);
            }));
        });
}
