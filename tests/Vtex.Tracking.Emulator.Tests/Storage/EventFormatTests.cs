using System.Buffers;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Vtex.Tracking.Emulator.Storage;
using Vtex.Tracking.Emulator.World.Account;
using Vtex.Tracking.Emulator.World.Events;
using Vtex.Tracking.Emulator.World.Geography;
using Vtex.Tracking.Emulator.World.Routes;
using Vtex.Tracking.Emulator.World.Services;
using Vtex.Tracking.Emulator.World.Timelines;

namespace Vtex.Tracking.Emulator.Tests.Storage;

public sealed class EventFormatTests
{
    public static TheoryData<Type> Events => [.. Concrete(typeof(WorldEvent))];

    public static TheoryData<Type> Violations => [.. Concrete(typeof(RuleViolation))];

    public static TheoryData<Type> Actions => [.. Concrete(typeof(ServiceAction))];

    public static TheoryData<Type> Settings => [.. Concrete(typeof(AccountSetting))];

    /// <summary>A log names events and actions by their types: a name that has been written once must not change.</summary>
    [Fact]
    public void The_names_in_logs_stay_the_same()
    {
        Assert.Superset(
            new HashSet<string>(StringComparer.Ordinal)
            {
                "AccountOpened", "AutopilotStepTaken", "CarrierAppRegistered", "CarrierCallFailed", "CarrierNotified", "CarrierPolled",
                "FeedCommitted", "FeedConfigured", "FeedRead", "FeedRemoved", "HookCalled", "HookConfigured", "HookRemoved", "DisplacementPaused", "DisplacementResumed", "DisplacementStarted", "DriverArrived", "DriverRegistered", "HolidayRegistered",
                "InvoiceAdded", "InvoiceRepeated", "JustificationRegistered", "LabelIssued", "OrderCancellationDenied", "OrderCancellationRequested",
                "OrderInvoiced", "OrderMoved", "OrderPlaced", "OrderStepTaken", "OrderTimelinePlanned", "PackageDelivered", "PackageReturned", "PackageShipped", "PackageTracked", "ShipmentTracked",
                "PackingListRemoved", "ParcelMoved", "ParcelPlanned", "ParcelRegistered", "PositionReported", "RouteCancelled", "RouteEdited",
                "RouteEstimated", "RouteFinished", "RouteReordered", "RouteScheduled", "ServiceCancelled", "ServiceCreated", "ServiceDeleted",
                "ServiceDelivered", "ServiceEdited", "ServiceFailed", "ServiceFinishedByHand", "ServiceRated", "ServiceRescheduled",
                "ServiceReturned", "SettingCreated", "SettingDeleted", "SettingEdited", "CredentialSet", "UserSeen", "StatusCorrected", "StopAdded", "StopRemoved", "StopWithdrawn", "TimelinePlanned", "TimelineStepTaken", "WorkDayFinished",
                "WorkDayStarted", "ChatOpened", "ChatTaken", "ChatMessageSent", "ChatClosed", "DriverRecoveryCodeSent", "ShipperSettingsSaved",
                "WebhookRegistered", "WebhookRemoved", "WebhookPaused", "WebhookResumed", "WebhookDisabled", "WebhookCalled", "WebhookReplayed",
            },
            Concrete(typeof(WorldEvent)).Select(KindOf).ToHashSet(StringComparer.Ordinal));
        Assert.Superset(
            new HashSet<string>(StringComparer.Ordinal)
            {
                "Arrive", "CancelByCustomer", "CancelService", "CorrectStatus", "DeleteService", "Deliver", "EditService", "Fail", "FinishByHand",
                "JoinRoute", "PauseDisplacement", "PutOnRoute", "Rate", "Reschedule", "ResumeDisplacement", "ReturnToSender", "StartDisplacement",
            },
            Concrete(typeof(ServiceAction)).Select(type => type.Name).ToHashSet(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Events))]
    public void An_event_comes_back_with_all_that_it_says(Type type)
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var happened = (WorldEvent)new Filler(seed).Fill(type);
            Assert.Equivalent(happened, RoundTrip(happened), strict: true);
        }
    }

    [Theory]
    [MemberData(nameof(Events))]
    public void An_event_with_nothing_optional_comes_back(Type type)
    {
        var happened = (WorldEvent)new Filler(1).Fill(type);
        foreach (var property in type.GetProperties().Where(property => property.SetMethod is { IsPublic: true }))
        {
            if (Nullable.GetUnderlyingType(property.PropertyType) is not null)
                property.SetValue(happened, null);
        }

        Assert.Equivalent(happened, RoundTrip(happened), strict: true);
        Assert.DoesNotContain("null", Encoding.UTF8.GetString(Line(happened)));
    }

    [Theory]
    [MemberData(nameof(Actions))]
    public void An_action_of_a_timeline_comes_back(Type type)
    {
        var action = (ServiceAction)new Filler(3).Fill(type);
        var back = (TimelinePlanned)RoundTrip(new TimelinePlanned(1, [new TimelineStep(TimeSpan.FromTicks(1), action)]));

        Assert.IsType(type, back.Steps[0].Action);
        Assert.Equivalent(action, back.Steps[0].Action, strict: true);
    }

    [Theory]
    [MemberData(nameof(Settings))]
    public void A_setting_of_the_account_comes_back(Type type)
    {
        var setting = (AccountSetting)new Filler(4).Fill(type);
        var back = (SettingCreated)RoundTrip(new SettingCreated(1, setting));

        Assert.IsType(type, back.Setting);
        Assert.Equivalent(setting, back.Setting, strict: true);
    }

    [Theory]
    [MemberData(nameof(Violations))]
    public void A_refusal_comes_back_with_its_words(Type type)
    {
        var refusal = (RuleViolation)new Filler(5).Fill(type);
        var back = (TimelineStepTaken)RoundTrip(new TimelineStepTaken(1, refusal));

        Assert.Equivalent(refusal, back.Refusal, strict: true);
        Assert.Equal(refusal.Describe(), back.Refusal!.Describe());
    }

    [Fact]
    public void Times_and_places_are_exact() => Prop.ForAll(
        ArbMap.Default.ArbFor<DateTimeOffset>(),
        ArbMap.Default.ArbFor<double>().Filter(double.IsFinite),
        (at, latitude) =>
        {
            var happened = new DisplacementStarted(1, new GeoPoint(latitude, -latitude)) { At = at };
            var back = (DisplacementStarted)RoundTrip(happened);
            return back.At.EqualsExact(at)
                && BitConverter.DoubleToInt64Bits(back.From.Latitude) == BitConverter.DoubleToInt64Bits(latitude);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_text_comes_back() => Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text =>
    {
        // Halves of characters cannot be written as UTF-8.
        var whole = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.Get));
        var service = Samples.Service(1, whole) with { Sender = whole };
        var back = (ServiceCreated)RoundTrip(new ServiceCreated(1, 1, service));
        return back.Details == service && ((RouteCancelled)RoundTrip(new RouteCancelled(2))).RouteId == 2;
    }).QuickCheckThrowOnFailure();

    // Logs of earlier versions look like this; it may be added to, never changed.
    [Fact]
    public void A_line_of_an_older_log_is_understood()
    {
        var line = """
            {"kind":"ServiceCreated","sequence":5,"at":"2026-03-02T12:00:00.0000001+00:00","serviceId":3,"customerId":7,"details":{"type":"Entrega","customer":{"legalType":"PF","street":"Rua A","postalCode":"01310-100"},"invoice":"9","latitude":-23.5,"scheduling":{"morning":true}}}
            """u8;

        var created = Assert.IsType<ServiceCreated>(EventFormat.Read(line));

        Assert.Equal((5, 3, 7), (created.Sequence, created.ServiceId, created.CustomerId));
        Assert.Equal(Samples.Start.AddTicks(1), created.At);
        Assert.Equal(-23.5, created.Details.Latitude);
        Assert.True(created.Details.Scheduling!.Morning);
        Assert.Equal(line, Line(created));
    }

    [Theory]
    [InlineData("""{"kind":"Eclipse","sequence":1}""")]
    [InlineData("""{"kind":"RouteCancelled","routeId":1,"sequence":1,"new":true}""")]
    [InlineData("""{"kind":"ServiceCreated","details":{"type":"Entrega","new":1}}""")]
    [InlineData("{}")]
    [InlineData("")]
    public void What_this_version_does_not_know_is_refused(string line)
    {
        var failure = Assert.ThrowsAny<Exception>(() => EventFormat.Read(Encoding.UTF8.GetBytes(line)));
        Assert.True(failure is JsonException or NotSupportedException, failure.ToString());
    }

    [Theory]
    [InlineData("\"Rejected\"", true)]
    [InlineData("77", false)]
    [InlineData("\"77\"", false)]
    public void What_has_a_name_is_not_read_from_a_number(string fault, bool read)
    {
        var line = Encoding.UTF8.GetBytes(
            $$$"""{"kind":"CarrierCallFailed","sequence":1,"at":"2026-03-02T12:00:00+00:00","carrierId":1,"asked":"2026-03-02T12:00:00+00:00","count":1,"result":{"fault":{{{fault}}},"status":503},"next":"2026-03-02T13:00:00+00:00"}""");

        var failure = Record.Exception(() => EventFormat.Read(line));

        Assert.Equal(read, failure is null);
        Assert.True(failure is null or JsonException, $"{failure}");
    }

    private static string KindOf(Type type)
    {
        using var json = JsonDocument.Parse(Line((WorldEvent)new Filler(1).Fill(type)));
        return json.RootElement.GetProperty("kind").GetString()!;
    }

    private static WorldEvent RoundTrip(WorldEvent happened) => EventFormat.Read(Line(happened));

    private static byte[] Line(WorldEvent happened)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, EventFormat.WriterOptions))
            EventFormat.Write(writer, happened);
        return buffer.WrittenSpan.ToArray();
    }

    private static IReadOnlyList<Type> Concrete(Type root) =>
        [.. root.Assembly.GetTypes().Where(type => type.IsAssignableTo(root) && !type.IsAbstract)];
}
