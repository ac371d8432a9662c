namespace Vtex.Tracking.Emulator.World;

/// <summary>The courses that a parcel's story can take.</summary>
internal static class ParcelPlots
{
    private static readonly TimeSpan Delay = TimeSpan.FromDays(7);
    private static readonly TimeSpan UntilLost = TimeSpan.FromDays(3);

    /// <summary>Posted, carried and delivered at the first attempt: what happens unless something else is said.</summary>
    public static void Usual(ParcelStory story, ParcelDetails parcel) =>
        ToTheDoor(story, parcel).Deliver(parcel.Destination);

    public static void AtOnce(ParcelStory story, ParcelDetails parcel) => story.Deliver(parcel.Destination);

    public static void Late(ParcelStory story, ParcelDetails parcel) =>
        ToTheUnit(story, parcel).Wait(Delay).GoOut(parcel.Destination).Deliver(parcel.Destination);

    public static void AtSecondAttempt(ParcelStory story, ParcelDetails parcel) =>
        ToTheDoor(story, parcel).Fail(parcel.Destination, ParcelWords.Absent)
            .GoOut(parcel.Destination).Deliver(parcel.Destination);

    public static ParcelPlot Fails(string reason) =>
        (story, parcel) => ToTheDoor(story, parcel).Fail(parcel.Destination, reason);

    public static void Returns(ParcelStory story, ParcelDetails parcel) =>
        ToTheDoor(story, parcel).Fail(parcel.Destination, ParcelWords.Refused).Return(parcel.Destination, parcel.Origin);

    public static void GetsStuck(ParcelStory story, ParcelDetails parcel) =>
        story.Post(parcel.Origin).SetOut(parcel.Origin, parcel.Destination);

    public static void IsLost(ParcelStory story, ParcelDetails parcel) =>
        story.Post(parcel.Origin).SetOut(parcel.Origin, parcel.Destination)
            .Wait(UntilLost).Tell(ParcelStatus.Lost, parcel.Origin, ParcelWords.Lost);

    /// <summary>What follows when somebody brought it to a city by hand.</summary>
    public static void OnwardFrom(ParcelStory story, ParcelDetails parcel, ParcelPlace place) =>
        story.Tell(ParcelStatus.InTransit, place, ParcelWords.PassingThrough(place.City, place.State))
            .Travel(place, parcel.Destination).GoOut(parcel.Destination).Deliver(parcel.Destination);

    /// <summary>What follows when somebody failed to deliver it by hand.</summary>
    public static void OnceMoreAfter(ParcelStory story, ParcelDetails parcel, string reason) =>
        story.Fail(parcel.Destination, reason).GoOut(parcel.Destination).Deliver(parcel.Destination);

    private static ParcelStory ToTheDoor(ParcelStory story, ParcelDetails parcel) =>
        ToTheUnit(story, parcel).GoOut(parcel.Destination);

    private static ParcelStory ToTheUnit(ParcelStory story, ParcelDetails parcel) =>
        story.Post(parcel.Origin).SetOut(parcel.Origin, parcel.Destination).Travel(parcel.Origin, parcel.Destination);
}
