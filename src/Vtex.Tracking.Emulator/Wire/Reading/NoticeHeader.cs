using System.Globalization;
using System.Text;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Tells in a header of the answer what was odd about a request that was taken all the same.</summary>
internal static class NoticeHeader
{
    public const string Name = "Vtex-Emulator-Notice";

    private const int MaxTold = 5;
    private const int MaxLength = 300;

    public static void Add(HttpContext context, IReadOnlyList<Fault> notices)
    {
        if (notices.Count == 0)
            return;
        var told = notices.Take(MaxTold).Select(notice => Ascii($"{notice.Path} {notice.Message}"));
        var left = notices.Count - MaxTold;
        context.Response.Headers.Append(Name, string.Join(
            ' ', left > 0 ? told.Append(string.Create(CultureInfo.InvariantCulture, $"And {left} more.")) : told));
    }

    // A header takes printable ASCII alone; the names of fields come from the request.
    private static string Ascii(string text)
    {
        var ascii = new StringBuilder(text.Length);
        foreach (var character in text.Length > MaxLength ? text[..MaxLength] : text)
        {
            if (character is >= ' ' and <= '~')
                ascii.Append(character);
            else
                ascii.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
        }

        return ascii.ToString();
    }
}

/// <summary>Notes numbers whose end is nearly, but not quite, an ending that lays down what shall happen.</summary>
internal static class SuffixNotice
{
    private const int MaxEnding = 30;
    private const int ShortEnding = 6;

    public static List<string> OfServices { get; } = [.. MagicSuffix.All.Select(suffix => suffix.Suffix)];

    public static List<string> OfOrders { get; } = [.. OrderSuffix.All.Select(suffix => suffix.Suffix)];

    public static void Check(string? number, List<string> known, ObjectReader reader, string field)
    {
        // Nearly all numbers end in a digit and are no work.
        if (number is null or "" || !char.IsAsciiLetter(number[^1]))
            return;
        if (known.Exists(ending => number.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
            return;
        foreach (var end in Ends(number))
        {
            if (known.Find(ending => IsNear(end, ending)) is { } nearest)
            {
                reader.Faults.Note(new Fault(reader.PathOf(field), $"ends in {end}, which lays down nothing. Nearest: {nearest}."));
                return;
            }
        }
    }

    private static bool IsNear(string end, string ending) =>
        NameDistance.Between(end, ending) <= (ending.Length <= ShortEnding ? 1 : 2);

    // From each hyphen to the end, the shortest first.
    private static IEnumerable<string> Ends(string number) => Enumerable.Range(1, Math.Min(MaxEnding, number.Length))
        .Select(length => number[^length..])
        .Where(end => end[0] == '-');
}
