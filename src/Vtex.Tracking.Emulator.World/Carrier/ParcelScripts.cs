using System.Collections.Immutable;
using Vtex.Tracking.Emulator.World.Account;
using Vtex.Tracking.Emulator.World.Parcels;
using Vtex.Tracking.Emulator.World.Text;
using Vtex.Tracking.Emulator.World.Time;

namespace Vtex.Tracking.Emulator.World.Carrier;

/// <summary>The courses that a parcel's story can take.</summary>
internal static class ParcelScripts
{
    private static readonly TimeSpan Delay = TimeSpan.FromDays(7);
    private static readonly TimeSpan UntilLost = TimeSpan.FromDays(3);

    /// <summary>Posted, carried and delivered at the first attempt: what happens unless something else is said.</summary>
    public static void Usual(ParcelStepBuilder story, ParcelDetails parcel) =>
        ToTheDoor(story, parcel).Deliver(parcel.Destination);

    public static void AtOnce(ParcelStepBuilder story, ParcelDetails parcel) => story.Deliver(parcel.Destination);

    public static void Late(ParcelStepBuilder story, ParcelDetails parcel) =>
        ToTheUnit(story, parcel).Wait(Delay).GoOut(parcel.Destination).Deliver(parcel.Destination);

    public static void AtSecondAttempt(ParcelStepBuilder story, ParcelDetails parcel) =>
        ToTheDoor(story, parcel).Fail(parcel.Destination, OccurrenceNames.Absent)
            .GoOut(parcel.Destination).Deliver(parcel.Destination);

    public static ParcelScript Fails(string reason) =>
        (story, parcel) => ToTheDoor(story, parcel).Fail(parcel.Destination, reason);

    public static void Returns(ParcelStepBuilder story, ParcelDetails parcel) =>
        ToTheDoor(story, parcel).Fail(parcel.Destination, OccurrenceNames.Refused).Return(parcel.Destination, parcel.Origin);

    public static void GetsStuck(ParcelStepBuilder story, ParcelDetails parcel) =>
        story.Post(parcel.Origin).SetOut(parcel.Origin, parcel.Destination);

    public static void IsLost(ParcelStepBuilder story, ParcelDetails parcel) =>
        story.Post(parcel.Origin).SetOut(parcel.Origin, parcel.Destination)
            .Wait(UntilLost).Tell(ParcelStatus.Lost, parcel.Origin);

    /// <summary>Schedules the rest of the way after a parcel was moved to a city by hand.</summary>
    public static void OnwardFrom(ParcelStepBuilder story, ParcelDetails parcel, ParcelPlace place) =>
        story.Tell(ParcelStatus.InTransit, place)
            .Travel(place, parcel.Destination).GoOut(parcel.Destination).Deliver(parcel.Destination);

    /// <summary>Schedules another attempt after a delivery that was failed by hand.</summary>
    public static void OnceMoreAfter(ParcelStepBuilder story, ParcelDetails parcel, string reason) =>
        story.Fail(parcel.Destination, reason).GoOut(parcel.Destination).Deliver(parcel.Destination);

    private static ParcelStepBuilder ToTheDoor(ParcelStepBuilder story, ParcelDetails parcel) =>
        ToTheUnit(story, parcel).GoOut(parcel.Destination);

    private static ParcelStepBuilder ToTheUnit(ParcelStepBuilder story, ParcelDetails parcel) =>
        story.Post(parcel.Origin).SetOut(parcel.Origin, parcel.Destination).Travel(parcel.Origin, parcel.Destination);
}

/// <summary>Tells the story of a parcel, from the notification on.</summary>
internal delegate void ParcelScript(ParcelStepBuilder story, ParcelDetails parcel);

/// <summary>
/// Writes the story of a parcel: each step later than the one before it, people at work from Monday to Friday unless it is
/// a holiday. What looks like chance comes from the hash.
/// </summary>
internal sealed class ParcelStepBuilder(DateTimeOffset now, ulong hash, Func<DateOnly, bool> isHoliday)
{
    private static readonly TimeOnly Opening = new(9, 0);
    private static readonly TimeOnly Closing = new(18, 0);
    private static readonly TimeOnly Departure = new(8, 0);

    private readonly ImmutableArray<ParcelStep>.Builder _steps = ImmutableArray.CreateBuilder<ParcelStep>();
    private DateTimeOffset _at = now;
    private ulong _chances;

    public ImmutableArray<ParcelStep> Steps => _steps.ToImmutable();

    /// <summary>Something happens at once.</summary>
    public ParcelStepBuilder Tell(ParcelStatus status, ParcelPlace place, string? reason = null, ParcelPlace? next = null)
    {
        _steps.Add(new ParcelStep(_at.ToUniversalTime(), status, place.City, place.State, reason, next is null ? null : new ParcelPlace(next.City, next.State)));
        return this;
    }

    public ParcelStepBuilder Wait(TimeSpan span)
    {
        _at = Calendar.Add(_at, span);
        return this;
    }

    /// <summary>The sender hands it over within some hours, or in the morning of the next day of work.</summary>
    public ParcelStepBuilder Post(ParcelPlace place)
    {
        _at = Calendar.Add(_at, Hours(1, 4));
        var local = BrasiliaTime.Of(_at);
        var (day, time) = (DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        if (!IsWorkday(day) || time < Opening || time > Closing)
            _at = Calendar.Add(NextWorkday(Opening), Hours(0, 3));
        return Tell(ParcelStatus.Posted, place);
    }

    /// <summary>It sets out, for the next city on the way.</summary>
    public ParcelStepBuilder SetOut(ParcelPlace from, ParcelPlace to)
    {
        _at = Calendar.Add(_at, Hours(2, 6));
        var next = ParcelRoute.Between(from, to)[1];
        return next.City == from.City
            ? this
            : Tell(ParcelStatus.InTransit, from, next: next);
    }

    /// <summary>It comes through the cities on the way to the unit that delivers.</summary>
    public ParcelStepBuilder Travel(ParcelPlace from, ParcelPlace to)
    {
        var way = ParcelRoute.Between(from, to);
        for (var i = 1; i < way.Count; i++)
        {
            _at = Calendar.Add(_at, ParcelRoute.Drive(way[i - 1], way[i]) + Hours(2, 8));
            if (i < way.Count - 1)
                Tell(ParcelStatus.InTransit, way[i], next: way[i + 1]);
        }

        return Tell(ParcelStatus.AtUnit, to);
    }

    /// <summary>It goes out on the next morning of a day of work, and some hours later its vehicle is at the door.</summary>
    public ParcelStepBuilder GoOut(ParcelPlace place)
    {
        _at = Calendar.Add(NextWorkday(Departure), Hours(0, 2));
        Tell(ParcelStatus.OutForDelivery, place);
        _at = Calendar.Add(_at, Hours(1, 8));
        return this;
    }

    public ParcelStepBuilder Deliver(ParcelPlace place) => Tell(ParcelStatus.Delivered, place);

    public ParcelStepBuilder Fail(ParcelPlace place, string reason) =>
        Tell(ParcelStatus.NotDelivered, place, reason);

    /// <summary>It goes back the whole way.</summary>
    public ParcelStepBuilder Return(ParcelPlace from, ParcelPlace to)
    {
        _at = Calendar.Add(_at, Hours(12, 36));
        Tell(ParcelStatus.Returning, from);
        _at = Calendar.Add(_at, ParcelRoute.Drive(from, to) + Hours(24, 72));
        return Tell(ParcelStatus.Returned, to);
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
