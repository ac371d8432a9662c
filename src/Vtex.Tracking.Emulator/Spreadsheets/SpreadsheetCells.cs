using System.Globalization;
using System.Xml;
using Vtex.Tracking.Emulator.World.Time;

namespace Vtex.Tracking.Emulator.Spreadsheets;

/// <summary>A column of a file: its label, and the value of a row. Times are shown in Brasília's.</summary>
/// <param name="Label">The label.</param>
/// <param name="ValueOf">The value: a text, a number, a day, a time, a duration, yes or no; null for none.</param>
internal sealed record SpreadsheetColumn<T>(string Label, Func<T, object?> ValueOf);

/// <summary>Makes cells of values.</summary>
internal static class SpreadsheetCells
{
    public const string TimeFormat = "dd/MM/yyyy HH:mm";
    public const string DayFormat = "dd/MM/yyyy";

    // The longest text that a cell of a spreadsheet takes.
    private const int MaxText = 32_767;

    /// <summary>The cell of a .csv, as a Brazilian Excel reads it; a text that it would take for a formula is none any more.</summary>
    public static string OfCsv(object? value) => value switch
    {
        string text => Quoted(Defused(text)),
        _ => Quoted(Shown(value)),
    };

    /// <summary>The cell of a .xlsx: a number, a time of Brasília or a text, which is never a formula there.</summary>
    public static object? OfXlsx(object? value) => value switch
    {
        null => null,
        DateTimeOffset time => BrasiliaTime.Of(time),
        DateOnly day => day.ToDateTime(default),
        int or long or double or decimal => value,
        string text => Readable(text),
        _ => Shown(value),
    };

    private static string Shown(object? value) => value switch
    {
        null => "",
        string text => text,
        bool yes => yes ? "Sim" : "Não",
        DateTimeOffset time => BrasiliaTime.Of(time).ToString(TimeFormat, CultureInfo.InvariantCulture),
        DateOnly day => day.ToString(DayFormat, CultureInfo.InvariantCulture),
        TimeSpan span => string.Create(CultureInfo.InvariantCulture, $"{(long)span.TotalHours:00}:{span.Minutes:00}"),
        double number => Decimal(Math.Abs(number) < 1e15 ? (decimal)number : 0),
        decimal number => Decimal(number),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private static string Decimal(decimal number) => number.ToString("0.######", CultureInfo.InvariantCulture).Replace('.', ',');

    // What begins like a formula is shown with an apostrophe before it, also behind blanks, which some programs pass over.
    private static string Defused(string text) =>
        text.AsSpan().TrimStart(' ') is [var first, ..] && first is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠' ? $"'{text}" : text;

    private static string Quoted(string text) =>
        text.AsSpan().ContainsAny(";\"\r\n\t") || text is [' ', ..] or [.., ' '] ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;

    // A file with a character that XML has not would be damaged as a whole.
    private static string Readable(string text)
    {
        if (text.Length > MaxText)
            text = text[..MaxText];
        return text.All(XmlConvert.IsXmlChar) ? text : string.Concat(text.EnumerateRunes().Where(rune => rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value)));
    }
}
