using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace Vtex.Tracking.Emulator.Tests.Hub;

/// <summary>Apps that are slow, down or wrong: what the hub says of them, and when it calls again.</summary>
public sealed class FailureTests
{
    [Theory]
    [InlineData(500, "", "text/plain", "answered 500")]
    [InlineData(403, "{}", "application/json", "answered 403")]
    [InlineData(302, "", "text/html", "answered 302, a redirect, which the hub does not follow")]
    [InlineData(200, "", "application/json", "answered 200 without a body")]
    [InlineData(200, "<html>", "text/html", "answered 200 with text/html, which is not JSON")]
    [InlineData(200, "{\"A\":", "application/json", "answered 200 with JSON that ends too early")]
    [InlineData(200, "{\"A\":}}", "application/json", "answered 200 with broken JSON")]
    [InlineData(200, "[7]", "application/json", "answered 200 with an array where a map by tracking number was expected")]
    [InlineData(200, "null", "application/json", "answered 200 with null where a map by tracking number was expected")]
    [InlineData(200, "{}", "application/json; charset=klingon", "answered 200 with a body in the charset klingon, which is not supported")]
    public async Task A_poll_that_fails_is_told_and_tried_again_a_minute_later(int status, string body, string contentType, string words)
    {
        await using var session = await HubSession.StartAsync();
        await session.InvoiceAsync("1", "A");
        session.Carrier.AnswerAll(status, body, contentType);

        await session.AdvanceAsync(1);

        var entry = session.Hub.Journal[^1];
        Assert.Equal((words, false, HubCallKind.Tracking, 1), (entry.Words, entry.Answered, entry.Call, entry.Count));
        Assert.Equal(Moments.Noon.AddMinutes(61), session.Hub.Carriers[0].NextPoll);
    }

    [Theory]
    [InlineData("{\"A\":null}", "answered 200 but left out 1 of 1 number")]
    [InlineData("{\"A\":7}", "answered 200 but left out 1 of 1 number; 1 value where an object was expected ($.*)")]
    [InlineData("[]", "answered 200 but left out 1 of 1 number; 1 value where an object was expected, used all the same ($)")]
    [InlineData("{\"\\uD800\":{},\"A\":{\"tracking\":{\"number\":\"JT\",\"url\":\"http://u\"}}}", "answered 200 with the number, but 1 text that is not valid Unicode ($.*); answered for 1 package that it was not notified of: one that does not look like an id")]
    [InlineData("{\"A\":{\"tracking\":null}}", "answered 200 but left out 1 of 1 number")]
    [InlineData("{\"A\":{\"tracking\":{\"number\":7,\"url\":\"http://u\"}}}", "answered 200 with the number, but 1 value where a text was expected, used all the same ($.*.tracking.number)")]
    [InlineData("{\"A\":{\"tracking\":{\"number\":[7]}}}", "answered 200 but left out 1 of 1 number; 1 value where a text was expected ($.*.tracking.number)")]
    [InlineData("{\"A\":{\"tracking\":{\"number\":\"JT\",\"url\":null}},\"X\":{}}", "answered 200 with the number, but answered for 1 package that it was not notified of: X; gave 1 number without an address to follow the package at")]
    [InlineData("{\"A\":{\"tracking\":{\"number\":\"JT\",\"url\":\"http://u\"}},\"ana@example.com\":{}}", "answered 200 with the number, but answered for 1 package that it was not notified of: one that does not look like an id")]
    [InlineData("{\"A\":{\"tracking\":{\"number\":\"X\",\"url\":\"http://u\"}},\"A\":{\"tracking\":{\"number\":\"JT\",\"url\":\"http://u\"}}}", "answered 200 with the number, but members that came twice, of which the last counts: A")]
    [InlineData("{\"A\":{\"tracking\":{\"number\":\"X\",\"n\\u0075mber\":\"JT\",\"url\":\"http://u\"}}}", "answered 200 with the number, but members that came twice, of which the last counts: A")]
    public async Task What_is_odd_about_an_answer_to_a_notification_is_told(string body, string words)
    {
        await using var session = await HubSession.StartAsync();
        session.Carrier.AnswerAll(200, body);
        await session.InvoiceAsync("1", "A");
        Assert.Equal(words, Assert.Single(session.Hub.Journal).Words);
    }

    [Theory]
    [InlineData("{}", "answered 200 but left out 1 of 1 number")]
    [InlineData("{\"JT-A\":{},\"JT-B\":{}}", "answered 200 with the number, but answered for what was not asked for: JT-B")]
    [InlineData("{\"JT-A\":{\"isDelivered\":true}}", "answered 200 with the number, but delivered without a date: JT-A")]
    [InlineData("{\"JT-A\":{\"isDelivered\":true,\"deliveredDate\":\"2026-11-21\",\"hasReturnedToSender\":true}}", "answered 200 with the number, but delivered and returned at once: JT-A")]
    [InlineData("{\"JT-A\":{\"deliveredDate\":\"2026-11-21\"}}", "answered 200 with the number, but a date of delivery though it is not delivered: JT-A")]
    [InlineData("{\"JT-A\":{\"events\":[{\"date\":\"ontem\"}]}}", "answered 200 with the number, but 1 date that cannot be read ($.*.events[].date); events without a date: JT-A")]
    [InlineData("{\"JT-A\":{\"events\":{}}}", "answered 200 with the number, but 1 value where a list was expected, used all the same ($.*.events)")]
    [InlineData("{\"JT-A\":{\"isDelivered\":\"S\",\"deliveredDate\":null}}", "answered 200 with the number, but 1 value where true or false was expected ($.*.isDelivered)")]
    [InlineData("{\"JT-A\":{\"events\":[{\"date\":\"0001-01-01\"}]}}", "answered 200 with the number, but packages with an event on a date more than ten years away: A")]
    [InlineData("{\"JT-A\":{\"events\":null,\"isDelivered\":null,\"more\":[1]}}", "answered 200 with the number")]
    [InlineData("{\"JT-A\":{\"events\":[{\"city\":\"A\",\"city\":\"A\",\"date\":\"2026-11-21\"},{\"city\":\"A\",\"date\":\"2026-11-21\"}]}}", "answered 200 with the number, but members that came twice, of which the last counts: JT-A")]
    [InlineData("{\"JT-A\":{\"isDelivered\":true,\"deliveredDate\":\"2026-11-20\",\"isDelivered\":false,\"deliveredDate\":null}}", "answered 200 with the number, but members that came twice, of which the last counts: JT-A")]
    public async Task What_is_odd_about_an_answer_to_a_poll_is_told(string body, string words)
    {
        await using var session = await HubSession.StartAsync();
        await session.InvoiceAsync("1", "A");
        session.Carrier.AnswerAll(200, body);
        await session.AdvanceAsync(1);
        Assert.Equal(words, session.Hub.Journal[^1].Words);
    }

    [Fact]
    public async Task Stories_that_go_backwards_or_vanish_are_told()
    {
        await using var session = await HubSession.StartAsync();
        await session.InvoiceAsync("1", "A");
        foreach (var events in new[] { """[{"date":"2026-11-21T10:00:00-03:00"}]""", """[{"date":"2026-11-21T09:00:00-03:00"}]""", "[]" })
        {
            session.Carrier.AnswerAll(200, $$"""{"JT-A":{"events":{{events}} } }""");
            await session.AdvanceAsync(1);
        }

        Assert.Equal("answered 200 with the number, but event dates go backwards: JT-A", session.Hub.Journal[^2].Words);
        Assert.Equal("answered 200 with the number, but told no events any more: JT-A", session.Hub.Journal[^1].Words);
        Assert.Single(session.Hub.GetPackage("A").Events);
    }

    [Fact]
    public async Task An_app_that_is_slow_is_given_up_after_the_limit()
    {
        await using var session = await HubSession.StartAsync(options => options.CarrierTimeout = TimeSpan.FromMilliseconds(200));
        session.Carrier.Instead = async (_, context) =>
        {
            await CarrierServer.NeverAsync(context);
            return true;
        };
        await session.InvoiceAsync("1", "A");
        Assert.Equal("no answer within 0.2 s", session.Hub.Journal[^1].Words);
        Assert.Equal(HubPackageState.Invoiced, session.Hub.GetPackage("A").State);
    }

    [Fact]
    public async Task An_app_that_begins_to_answer_but_does_not_end_is_given_up_too()
    {
        await using var session = await HubSession.StartAsync(options => options.CarrierTimeout = TimeSpan.FromSeconds(1));
        session.Carrier.Instead = async (_, context) =>
        {
            await context.Response.WriteAsync("{", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await CarrierServer.NeverAsync(context);
            return true;
        };

        await session.InvoiceAsync("1", "A");

        Assert.Equal("answered 200 but did not come to its end within 1 s", session.Hub.Journal[^1].Words);
    }

    [Fact]
    public async Task An_app_that_is_down_is_called_again_until_it_is_up_whatever_else_is_wrong()
    {
        var port = FreePort();
        await using var session = await HubSession.StartAsync();
        session.Register(new Uri($"http://127.0.0.1:{port}/raiz"));
        await session.InvoiceAsync("1", "A");
        Assert.Equal("refused the connection", session.Hub.Journal[^1].Words);

        await session.AdvanceAsync(3);
        Assert.Equal(
            [0, 1, 3, 7, 15, 31, 63, 123],
            session.Hub.Journal.Select(entry => (entry.Asked - Moments.Noon).TotalMinutes));
        await using var carrier = await CarrierServer.StartAsync(port);
        await session.AdvanceAsync(1);

        Assert.Equal(HubPackageState.LabelIssued, session.Hub.GetPackage("A").State);
        Assert.Equal("/raiz/jacaranda/v1.x/loja/master/notify", carrier.Calls.Single().Path);
    }

    [Fact]
    public async Task An_app_that_breaks_off_or_speaks_something_else_is_told()
    {
        await using var session = await HubSession.StartAsync();
        await session.InvoiceAsync("1", "A");
        session.Carrier.Instead = (_, context) =>
        {
            context.Abort();
            return Task.FromResult(true);
        };
        await session.AdvanceAsync(1);
        Assert.Equal("broke the connection off", session.Hub.Journal[^1].Words);

        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        session.Register(new Uri($"http://{listener.LocalEndpoint}/"));
        var said = SayAsync(listener);
        await session.AdvanceAsync(1.0 / 60);
        await said;
        Assert.Equal("did not answer with HTTP", session.Hub.Journal[^1].Words);
    }

    [Fact]
    public async Task An_app_that_asks_for_time_gets_it()
    {
        await using var session = await HubSession.StartAsync();
        await session.InvoiceAsync("1", "A");
        session.Carrier.AnswerAll(429, "", retryAfter: "1800");
        await session.AdvanceAsync(1);
        Assert.Equal("answered 429 and asked not to be called for 1800 s", session.Hub.Journal[^1].Words);
        Assert.Equal(Moments.Noon.AddMinutes(90), session.Hub.Carriers[0].NextPoll);
    }

    [Fact]
    public async Task An_answer_that_does_not_end_is_not_read_to_its_end()
    {
        await using var session = await HubSession.StartAsync();
        await session.InvoiceAsync("1", "A");
        session.Carrier.Instead = async (_, context) =>
        {
            var much = new byte[1 << 20];
            while (!context.RequestAborted.IsCancellationRequested)
                await context.Response.Body.WriteAsync(much, context.RequestAborted);
            return true;
        };
        await session.AdvanceAsync(1);
        Assert.Equal("answered 200 but sent more than 32 MiB", session.Hub.Journal[^1].Words);
    }

    [Fact]
    public async Task Only_the_packages_without_a_number_are_told_again()
    {
        await using var session = await HubSession.StartAsync();
        session.Carrier.AnswerAll(200, """{"A":{"tracking":{"number":"JT-A","url":"http://u"}},"C":{"tracking":{"number":"JT-C","url":"http://u"}}}""");
        var packages = await session.InvoiceAsync("1", "A", "B", "C", "D", "E");
        Assert.Equal("answered 200 but left out 3 of 5 numbers", Assert.Single(session.Hub.Journal).Words);
        Assert.Equal(["A", "C"], packages.Where(package => package.State == HubPackageState.LabelIssued).Select(package => package.Id));
        session.Carrier.Instead = null;

        await session.AdvanceAsync(1.0 / 60);

        Assert.Equal(["B", "D", "E"], session.Carrier.Calls.Last().PackageIds);
        Assert.All(session.Hub.Packages, package => Assert.Equal(HubPackageState.LabelIssued, package.State));
    }

    [Fact]
    public async Task A_caller_who_gives_up_leaves_the_order_invoiced_and_the_clock_waits_for_the_call()
    {
        await using var session = await HubSession.StartAsync();
        var called = new TaskCompletionSource();
        var answer = new TaskCompletionSource();
        session.Carrier.Instead = async (_, _) =>
        {
            called.TrySetResult();
            await answer.Task;
            return false;
        };
        using var source = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var invoice = session.Hub.InvoiceAsync(new HubOrder { OrderId = "1" }, source.Token);
        await called.Task;
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => invoice);
        Assert.Equal(HubPackageState.Invoiced, session.Hub.GetPackages("1").Single().State);

        var advance = session.AdvanceAsync(1);
        Assert.False(advance.IsCompleted);
        answer.SetResult();
        await advance;

        Assert.Equal(HubPackageState.LabelIssued, session.Hub.GetPackages("1").Single().State);
        Assert.Single(session.Carrier.Polls);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task SayAsync(TcpListener listener)
    {
        using var client = await listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        await client.GetStream().WriteAsync("220 bom dia\r\n\r\n"u8.ToArray(), TestContext.Current.CancellationToken);
    }
}
