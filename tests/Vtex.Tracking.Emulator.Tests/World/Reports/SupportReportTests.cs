using Vtex.Tracking.Emulator.Tests.World.Messages;
using Vtex.Tracking.Emulator.Tests.World.Support;
using static Vtex.Tracking.Emulator.Tests.World.Support.CallCentre;

namespace Vtex.Tracking.Emulator.Tests.World.Reports;

/// <summary>The tab Suporte of the indicators.</summary>
public sealed class SupportReportTests
{
    private readonly Universe _universe = Letters.Create();

    [Fact]
    public async Task Chats_are_counted_by_time_attendant_occurrence_carrier_and_reversal()
    {
        var app = await OpenAsync(_universe, services: 4);
        var (eva, ivo) = (await _universe.AttendantAsync(), await _universe.AttendantAsync("Ivo"));
        await _universe.Users.LogInAsync("Ivo@loja.example", "segredo");
        await ChatAsync(app, 1, eva, minutes: 5, deliver: true);
        await ChatAsync(app, 2, eva, minutes: 25, deliver: false);
        await app.SendAsync([Start("9", 3), Failure("10", service: 3)]); // waits
        await _universe.ExecuteAsync(3, new CancelService("Mercadoria avariada"));
        await app.SendAsync([Start("11", 4), Failure("12", service: 4)]);
        await _universe.Chats.TakeAsync(4, ivo);

        var support = _universe.Reports.GetSupportIndicators();

        Assert.Equal((2, 1, 1), (support.Done, support.Open, support.Withdrawn));
        Assert.Equal((1, 1, TimeSpan.FromMinutes(15)), (support.InTime, support.Late, support.MeanDuration));
        Assert.Equal((4, 0, 1, 3), (support.Reversible, support.NotReversible, support.Reversed, support.NotReversed));
        Assert.Equal([new AttendantSupport(eva, "Eva", false, 0, 1, 1), new AttendantSupport(ivo, "Ivo", true, 1, 0, 0)], support.Attendants);
        Assert.Equal(new OccurrenceSupport(Absent, 1, 2), Assert.Single(support.Occurrences));
        Assert.Equal(new CarrierSupport(null, null, 2, TimeSpan.FromMinutes(15)), Assert.Single(support.Carriers));
        Assert.Equal(_universe.Chats.List().Count, support.Done + support.Open + support.Withdrawn);
        Assert.Equal(0, _universe.Reports.GetSupportIndicators(new ReportFilter { From = new DateOnly(2026, 11, 22) }).Done);
        Assert.Equal(0, _universe.Reports.GetSupportIndicators(new ReportFilter { CarrierId = 1 }).Reversible);
        Assert.Equal(0, _universe.Reports.GetSupportIndicators(date: IndicatorDate.Deadline).Done);
        var foreign = _universe.Reports.GetSupportIndicators(new ReportFilter(), IndicatorDate.Registered, ReportWorlds.Scope(_universe, carrier: 1));
        Assert.Equal((0, 0), (foreign.Done, foreign.Attendants.Count));
    }

    private async Task ChatAsync(DriverSession app, int service, int user, int minutes, bool deliver)
    {
        await app.SendAsync([Start($"{service}-1", service), Failure($"{service}-2", service: service)]);
        await _universe.Chats.TakeAsync(service, user);
        await _universe.Clock.AdvanceAsync(TimeSpan.FromMinutes(minutes));
        await _universe.Chats.CloseAsync(service, user, 1, isReversed: deliver);
        await app.DoAsync(deliver ? new DeliveryWork($"{service}-3", null, service, new Deliver()) : Failure($"{service}-3", service: service));
    }
}
