using System.Globalization;
using Vtex.Tracking.Emulator.World.Brazil;
using Vtex.Tracking.Emulator.World.Time;

namespace Vtex.Tracking.Emulator.World.Invoices;

/// <summary>Reads the values of an invoice one by one, and notes what is wrong with them.</summary>
internal sealed class NfeFields(NfeValues values)
{
    public const decimal MaxAmount = 9_999_999_999_999.99m; // by the layout: 13 digits and two decimals

    private const NumberStyles Unsigned = NumberStyles.AllowDecimalPoint;

    private static readonly string[] LocalFormats = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF"];
    private static readonly string[] OffsetFormats = ["yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm:ss'Z'"];

    private readonly List<NfeIssue> _issues = [];

    public IReadOnlyList<NfeIssue> Issues => _issues;

    /// <summary>Determines whether there is any value whose place begins so.</summary>
    public bool Has(string prefix) => values.Any(prefix);

    /// <summary>Determines whether something was noted of a value.</summary>
    public bool Is(string path, NfeIssueCode code) => _issues.Contains(new NfeIssue($"{NfeValues.Root}/{path}", code));

    public void Add(string path, NfeIssueCode code) => _issues.Add(new NfeIssue($"{NfeValues.Root}/{path}", code));

    public string? Text(string path, bool isRequired = false)
    {
        if (!values.TryGet(path, out var text) || text.Trim() is not { Length: > 0 } trimmed)
        {
            if (isRequired)
                Add(path, NfeIssueCode.Missing);
            return null;
        }

        if (trimmed.Length <= NfeReader.MaxText)
            return trimmed;
        Add(path, NfeIssueCode.TooLong);
        return null;
    }

    public string? Key(string path) => Read(path, isRequired: true, NfeIssueCode.NotAKey, text =>
    {
        var key = (text.StartsWith("NFe", StringComparison.OrdinalIgnoreCase) ? text[3..] : text).ToUpperInvariant();
        return AccessKey.IsValid(key) ? key : null;
    });

    public string? Document(string path, Func<string, bool> isValid, NfeIssueCode code, bool isRequired = false) =>
        Read(path, isRequired, code, text => isValid(text) ? CheckDigits.Bare(text) : null);

    public string? State(string path, bool isRequired) => Read(path, isRequired, NfeIssueCode.NotAState, text =>
    {
        var state = text.ToUpperInvariant();
        return state == NfeAddress.Abroad || BrazilianStates.NameOf(state) is not null ? state : null;
    });

    public string? PostalCode(string path, bool isRequired) => Read(path, isRequired, NfeIssueCode.NotAPostalCode, text =>
        Geography.PostalCode.TryRead(text, out _) ? string.Concat(text.Where(char.IsAsciiDigit)) : null);

    public string? Digits(string path) =>
        Text(path) is { } text && string.Concat(text.Where(char.IsAsciiDigit)) is { Length: > 0 } digits ? digits : null;

    public int? Whole(string path, int max) => Value(path, isRequired: true, NfeIssueCode.NotANumber, text =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= max ? number : (int?)null);

    public decimal? Amount(string path) => Value(path, isRequired: true, NfeIssueCode.NotANumber, text => Number(text, MaxAmount));

    /// <summary>Adds up the values of all groups of volumes; null when none has one.</summary>
    public decimal? SumOfVolumes(string name, decimal max, bool isWhole = false)
    {
        decimal? sum = null;
        for (var group = 1; group <= values.Groups; group++)
        {
            var path = $"{NfeValues.GroupPath(group)}/{name}";
            var value = Value(path, isRequired: false, NfeIssueCode.NotANumber, text =>
                Number(text, max - (sum ?? 0)) is { } number && (!isWhole || decimal.IsInteger(number)) ? number : (decimal?)null);
            sum = value is null ? sum : (sum ?? 0) + value;
        }

        return sum;
    }

    /// <summary>Reads a time, or the day that older layouts have in its place.</summary>
    public DateTimeOffset? Time(string path, string dayPath) => Has(dayPath) && !Has(path)
        ? Value(dayPath, isRequired: true, NfeIssueCode.NotATime, ReadTime)
        : Value(path, isRequired: true, NfeIssueCode.NotATime, ReadTime);

    private static DateTimeOffset? ReadTime(string text)
    {
        if (DateTime.TryParseExact(text, LocalFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            return BrasiliaTime.At(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        return DateTimeOffset.TryParseExact(
            text, OffsetFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
    }

    private static decimal? Number(string text, decimal max) =>
        decimal.TryParse(text, Unsigned, CultureInfo.InvariantCulture, out var number) && number <= max ? number : null;

    private string? Read(string path, bool isRequired, NfeIssueCode code, Func<string, string?> read)
    {
        if (Text(path, isRequired) is not { } text)
            return null;
        var value = read(text);
        if (value is null)
            Add(path, code);
        return value;
    }

    private T? Value<T>(string path, bool isRequired, NfeIssueCode code, Func<string, T?> read)
        where T : struct
    {
        if (Text(path, isRequired) is not { } text)
            return null;
        var value = read(text);
        if (value is null)
            Add(path, code);
        return value;
    }
}
