using System.Globalization;
using Vtex.Tracking.Dates;

namespace Vtex.Tracking;

/// <summary>
/// A calendar day in Brasília (UTC−03:00), the unit in which the API filters. The machine's time zone plays no part.
/// </summary>
/// <remarks>
/// The SDK has its own type because <c>DateOnly</c> does not exist on .NET Standard 2.0, and because a point in time
/// would leave open whose midnight is meant. On .NET 8 and later a <c>DateOnly</c> converts by itself.
/// </remarks>
public readonly struct BrasiliaDay : IEquatable<BrasiliaDay>, IComparable<BrasiliaDay>
{
    private readonly DateTime _date;

    /// <summary>Makes a day of the Gregorian calendar.</summary>
    /// <param name="year">The year, 1 to 9999.</param>
    /// <param name="month">The month, 1 to 12.</param>
    /// <param name="day">The day of the month, from 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day.</exception>
    public BrasiliaDay(int year, int month, int day)
        : this(new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified))
    {
    }

    private BrasiliaDay(DateTime date) => _date = date;

    /// <summary>The year, 1 to 9999.</summary>
    public int Year => _date.Year;

    /// <summary>The month, 1 to 12.</summary>
    public int Month => _date.Month;

    /// <summary>The day of the month, from 1.</summary>
    public int Day => _date.Day;

    /// <summary>Midnight in Brasília, at which this day begins.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day begins later than a point in time can express.</exception>
    public DateTimeOffset Start => new(_date, BrasiliaTime.Offset);

    /// <summary>The day that it is in Brasília at a point in time.</summary>
    /// <param name="instant">The point in time, with any offset.</param>
    /// <returns>The day; 1 January of year 1 for the three hours before it began there.</returns>
    public static BrasiliaDay At(DateTimeOffset instant) =>
        new(instant.UtcTicks < -BrasiliaTime.Offset.Ticks
            ? DateTime.MinValue
            : instant.ToOffset(BrasiliaTime.Offset).Date);

    /// <summary>The day that it is in Brasília now.</summary>
    /// <param name="timeProvider">The clock to read, usually that of the options.</param>
    /// <returns>The day.</returns>
    public static BrasiliaDay Today(TimeProvider timeProvider)
    {
        Argument.NotNull(timeProvider);
        return At(timeProvider.GetUtcNow());
    }

    /// <summary>The day that many days later.</summary>
    /// <param name="days">How many days; negative for earlier.</param>
    /// <returns>The other day.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The result lies outside the years 1 to 9999.</exception>
    public BrasiliaDay AddDays(int days) => new(_date.AddDays(days));

    /// <summary>Returns the number of days from an earlier day to this one.</summary>
    /// <param name="earlier">The earlier day.</param>
    /// <returns>The number of days; negative when <paramref name="earlier"/> is in fact later.</returns>
    public int DaysSince(BrasiliaDay earlier) => (_date - earlier._date).Days;

    /// <summary>Writes the day as the API reads it: <c>yyyy-MM-dd</c>.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => _date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public int CompareTo(BrasiliaDay other) => _date.CompareTo(other._date);

    /// <inheritdoc/>
    public bool Equals(BrasiliaDay other) => _date == other._date;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is BrasiliaDay other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _date.GetHashCode();

    /// <summary>Returns whether both are the same day.</summary>
    /// <param name="left">One day.</param>
    /// <param name="right">The other day.</param>
    public static bool operator ==(BrasiliaDay left, BrasiliaDay right) => left.Equals(right);

    /// <summary>Returns whether the days differ.</summary>
    /// <param name="left">One day.</param>
    /// <param name="right">The other day.</param>
    public static bool operator !=(BrasiliaDay left, BrasiliaDay right) => !left.Equals(right);

    /// <summary>Returns whether one day lies before the other.</summary>
    /// <param name="left">One day.</param>
    /// <param name="right">The other day.</param>
    public static bool operator <(BrasiliaDay left, BrasiliaDay right) => left.CompareTo(right) < 0;

    /// <summary>Returns whether one day lies after the other.</summary>
    /// <param name="left">One day.</param>
    /// <param name="right">The other day.</param>
    public static bool operator >(BrasiliaDay left, BrasiliaDay right) => left.CompareTo(right) > 0;

    /// <summary>Returns whether one day lies before the other or is the same.</summary>
    /// <param name="left">One day.</param>
    /// <param name="right">The other day.</param>
    public static bool operator <=(BrasiliaDay left, BrasiliaDay right) => left.CompareTo(right) <= 0;

    /// <summary>Returns whether one day lies after the other or is the same.</summary>
    /// <param name="left">One day.</param>
    /// <param name="right">The other day.</param>
    public static bool operator >=(BrasiliaDay left, BrasiliaDay right) => left.CompareTo(right) >= 0;

#if NET
    /// <summary>Takes a date as a day in Brasília.</summary>
    /// <param name="date">The date.</param>
    public static implicit operator BrasiliaDay(DateOnly date) => new(date.Year, date.Month, date.Day);

    /// <summary>This day without its place.</summary>
    /// <returns>The same calendar date.</returns>
    public DateOnly ToDateOnly() => DateOnly.FromDateTime(_date);
#endif
}
