using System.Globalization;

namespace Vtex.Tracking.Emulator.World.Platform;

/// <summary>Reads the cells of one row. A cell that is wrong is reported and gives null.</summary>
internal sealed class ImportRow(ImportSheet sheet, int number, IReadOnlyList<string?> cells)
{
    private const string DayForm = "must be a date in the form dd/mm/aaaa, such as 21/11/2026.";

    // The first day that Excel's own numbers of days reach without its error about 1900, and the last.
    private const double FirstSerialDay = 61;
    private const double LastSerialDay = 2_958_465;

    private static readonly string[] DayFormats = ["dd/MM/yyyy", "d/M/yyyy", "dd/MM/yyyy HH:mm:ss"];

    public int Number => number;

    public bool IsGood { get; private set; } = true;

    public void Fault(ImportColumn column, string message)
    {
        IsGood = false;
        sheet.Fault(number, column, message);
    }

    public void Warn(ImportColumn column, string message) => sheet.Warn(number, column, message);

    public bool Has(ImportColumn column) => Raw(column) is not null;

    /// <summary>The text of a cell, whether it is right or not; null when it is empty.</summary>
    public string? Raw(ImportColumn column) => sheet.Cell(cells, column);

    public string? Text(ImportColumn column)
    {
        var text = Raw(column);
        if (text is null && column.IsRequired)
            Fault(column, "is required.");
        if (text?.Length > column.Max)
        {
            Fault(column, string.Create(CultureInfo.InvariantCulture, $"must have at most {column.Max} characters, has {text.Length}."));
            return null;
        }

        return text;
    }

    /// <summary>Reads digits; a spreadsheet that took them for a number dropped the zeros before them.</summary>
    public string? Digits(ImportColumn column, int length, string otherwise)
    {
        if (Text(column) is not { } text)
            return null;
        if (text.All(char.IsAsciiDigit) && text.Length <= length && text.Length >= length - 2)
            return text.PadLeft(length, '0');
        Fault(column, otherwise);
        return null;
    }

    public DateOnly? Day(ImportColumn column)
    {
        if (Text(column) is not { } text)
            return null;
        if (DateTime.TryParseExact(text, DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return DateOnly.FromDateTime(day);
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var serial) && serial is >= FirstSerialDay and <= LastSerialDay)
            return DateOnly.FromDateTime(DateTime.FromOADate(serial));
        Fault(column, DayForm);
        return null;
    }

    /// <summary>Reads a number with a decimal comma or point.</summary>
    public double? Decimal(ImportColumn column, double min, double max)
    {
        if (Text(column) is not { } text)
            return null;
        var plain = text.Contains(',', StringComparison.Ordinal) ? text.Replace(".", "", StringComparison.Ordinal).Replace(',', '.') : text;
        if (double.TryParse(plain, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max)
            return number;
        Fault(column, string.Create(CultureInfo.InvariantCulture, $"must be a number from {min} to {max}, with a decimal comma or point, such as 12,5."));
        return null;
    }

    public int? Whole(ImportColumn column, int min, int max)
    {
        if (Text(column) is not { } text)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max)
            return number;
        Fault(column, string.Create(CultureInfo.InvariantCulture, $"must be a whole number from {min} to {max}."));
        return null;
    }
}
