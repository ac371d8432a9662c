namespace Vtex.Tracking.Emulator.Conformance;

/// <summary>The checks, in the order in which they are made and told.</summary>
internal static class AllChecks
{
    public static IReadOnlyList<ConformanceCheck> InOrder() =>
    [
        new OnePackage(),
        new NotifyContentType(),
        new NotifyShape(),
        new RepeatedNotify(),
        new DistinctNumbers(),
        new ManyPackages(),
        new PackagesOnlyForm(),
        new IdsOnlyForm(),
        new NullFields(),
        new Letters(),
        new BarCodes(),
        new KnownNumber(),
        new TrackingContentType(),
        new TrackingShape(),
        new ManyNumbers(),
        new UnknownNumber(),
        new DuplicateNumber(),
        new NoNumbers(),
        new OtherAccount(),
        new OtherWorkspace(),
        new NoCredentials(),
        new WrongCredentials(),
        new SlowClient(),
        new ConcurrentCalls(),
        new MalformedJson(),
        new GetRequest(),
        new StillKnown(),
        new DateFormats(),
        new EventOrder(),
        new StoryForwards(),
        new EventDates(),
        new DeliveredDate(),
        new OneEnd(),
        new EventTexts(),
    ];
}
