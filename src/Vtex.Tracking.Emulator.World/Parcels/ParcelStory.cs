using System.Collections.Immutable;

namespace Vtex.Tracking.Emulator.World;

/// <summary>
/// Writes the story of a parcel: each step later than the one before it, people at work from Monday to Friday unless it is
/// a holiday. What looks like chance comes from the hash.
/// </summary>
internal sealed class ParcelStory(DateTimeOffset now, ulong hash, Func<DateOnly, bool> isHoliday)
{
    private static readonly TimeOnly Opening = new(9, 0);
    private static readonly TimeOnly Closing = new(18, 0);
    private static readonly TimeOnly Departure = new(8, 0);

    private readonly ImmutableArray<ParcelStep>.Builder _steps = ImmutableArray.CreateBuilder<ParcelStep>();
    private DateTimeOffset _at = now;
    private ulong _chances;

    public ImmutableArray<ParcelStep> Steps => _steps.ToImmutable();

    /// <summary>Something happens at once.</summary>
    public ParcelStory Tell(ParcelStatus status, ParcelPlace place, string description)
    {
        _steps.Add(new ParcelStep(_at.ToUniversalTime(), status, place.City, place.State, description));
        return this;
    }

    public ParcelStory Wait(TimeSpan span)
    {
        _at = Calendar.Add(_at, span);
        return this;
    }

    /// <summary>The sender hands it over within some hours, or in the morning of the next day of work.</summary>
    public ParcelStory Post(ParcelPlace place)
    {
        _at = Calendar.Add(_at, Hours(1, 4));
        var local = BrasiliaTime.Of(_at);
        var (day, time) = (DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        if (!IsWorkday(day) || time < Opening || time > Closing)
            _at = Calendar.Add(NextWorkday(Opening), Hours(0, 3));
        return Tell(ParcelStatus.Posted, place, ParcelWords.Posted);
    }

    /// <summary>It sets out, for the next city on the way.</summary>
    public ParcelStory SetOut(ParcelPlace from, ParcelPlace to)
    {
        _at = Calendar.Add(_at, Hours(2, 6));
        var next = ParcelWay.Between(from, to)[1];
        return next.City == from.City
            ? this
            : Tell(ParcelStatus.InTransit, from, ParcelWords.InTransit(next.City, next.State));
    }

    /// <summary>It comes through the cities on the way to the unit that delivers.</summary>
    public ParcelStory Travel(ParcelPlace from, ParcelPlace to)
    {
        var way = ParcelWay.Between(from, to);
        for (var i = 1; i < way.Count; i++)
        {
            _at = Calendar.Add(_at, ParcelWay.Drive(way[i - 1], way[i]) + Hours(2, 8));
            if (i < way.Count - 1)
                Tell(ParcelStatus.InTransit, way[i], ParcelWords.InTransit(way[i + 1].City, way[i + 1].State));
        }

        return Tell(ParcelStatus.AtUnit, to, ParcelWords.AtUnit);
    }

    /// <summary>It goes out on the next morning of a day of work, and some hours later its vehicle is at the door.</summary>
    public ParcelStory GoOut(ParcelPlace place)
    {
        _at = Calendar.Add(NextWorkday(Departure), Hours(0, 2));
        Tell(ParcelStatus.OutForDelivery, place, ParcelWords.OutForDelivery);
        _at = Calendar.Add(_at, Hours(1, 8));
        return this;
    }

    public ParcelStory Deliver(ParcelPlace place) => Tell(ParcelStatus.Delivered, place, ParcelWords.Delivered);

    public ParcelStory Fail(ParcelPlace place, string reason) =>
        Tell(ParcelStatus.NotDelivered, place, ParcelWords.NotDelivered(reason));

    /// <summary>It goes back the whole way.</summary>
    public ParcelStory Return(ParcelPlace from, ParcelPlace to)
    {
        _at = Calendar.Add(_at, Hours(12, 36));
        Tell(ParcelStatus.Returning, from, ParcelWords.Returning);
        _at = Calendar.Add(_at, ParcelWay.Drive(from, to) + Hours(24, 72));
        return Tell(ParcelStatus.Returned, to, ParcelWords.Returned);
    }

    // To the second, so that parcels with one story do not all move at once.
    private TimeSpan Hours(int least, int most)
    {
        var chance = StableHash.Mix(hash, ++_chances) % (ulong)((most - least) * 3_600);
        return TimeSpan.FromSeconds(least * 3_600 + (int)chance);
    }

    private DateTimeOffset NextWorkday(TimeOnly time)
    {
        var day = BrasiliaTime.DayOf(_at);
        if (BrasiliaTime.At(day, time) <= _at)
            day = Calendar.NextDay(day);
        return BrasiliaTime.At(Calendar.Workday(day, free => !IsWorkday(free)), time);
    }

    private bool IsWorkday(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !isHoliday(day);
}
