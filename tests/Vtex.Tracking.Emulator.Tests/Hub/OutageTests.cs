using FsCheck;
using FsCheck.Fluent;
using Microsoft.AspNetCore.Http;

namespace Vtex.Tracking.Emulator.Tests.Hub;

/// <summary>What <c>ScheduleTests</c> holds of the rules alone, held over real sockets.</summary>
public sealed class OutageTests
{
    private enum Mood
    {
        Well,
        Breaking,
        Slow,
        Failing,
        Html,
        Partial,
    }

    [Fact]
    public void After_any_outage_every_package_is_delivered_and_none_is_asked_for_again() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(4),
        Prop.ForAll(
            Gen.ArrayOf(Gen.Elements(Enum.GetValues<Mood>())).Resize(5).ToArbitrary(),
            moods => LiveAsync(moods).GetAwaiter().GetResult()));

    private static async Task LiveAsync(Mood[] moods)
    {
        await using var session = await HubSession.StartAsync(options => options.CarrierTimeout = TimeSpan.FromMilliseconds(300));
        for (var i = 0; i < moods.Length; i++)
        {
            var mood = moods[i];
            session.Carrier.Instead = (call, context) => AnswerAsync(mood, call, context);
            await session.InvoiceAsync($"{i}", $"{i}.A", $"{i}.B");
            await session.AdvanceAsync(0.1);
        }

        session.Carrier.Instead = null;
        await session.AdvanceAsync(2);
        Assert.All(session.Hub.Packages, package => Assert.Equal(HubPackageState.LabelIssued, package.State));
        foreach (var package in session.Hub.Packages)
            session.Carrier.Deliver(package.Id);
        await session.AdvanceAsync(2); // one poll, and time for another try on a busy machine
        Assert.All(session.Hub.Packages, package => Assert.Equal(HubPackageState.Delivered, package.State));
        var calls = session.Carrier.Calls.Count;
        await session.AdvanceAsync(24);
        Assert.Equal(calls, session.Carrier.Calls.Count);
        var answered = session.Hub.Journal.Where(entry => entry is { Call: HubCallKind.Tracking, Answered: true }).ToList();
        Assert.All(answered.Zip(answered.Skip(1)), pair => Assert.True(pair.Second.Asked - pair.First.Asked >= TimeSpan.FromHours(1)));
    }

    private static async Task<bool> AnswerAsync(Mood mood, CarrierCall call, HttpContext context)
    {
        switch (mood)
        {
            case Mood.Breaking:
                context.Abort();
                return true;
            case Mood.Slow:
                await CarrierServer.NeverAsync(context);
                return true;
            case Mood.Failing:
                context.Response.StatusCode = 503;
                return true;
            case Mood.Html:
                await context.Response.WriteAsync("<html>", context.RequestAborted);
                return true;
            case Mood.Partial when call.Kind == "notify":
                var id = call.PackageIds.First();
                await context.Response.WriteAsync($$"""{"{{id}}":{"tracking":{"number":"{{CarrierServer.NumberOf(id)}}"} } }""", context.RequestAborted);
                return true;
            default:
                return false;
        }
    }
}
