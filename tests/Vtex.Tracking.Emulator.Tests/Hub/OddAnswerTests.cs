using System.Text.Json.Nodes;

namespace Vtex.Tracking.Emulator.Tests.Hub;

/// <summary>Numbers, dates, addresses and texts that cannot be: what the hub notes of them, and what it takes.</summary>
public sealed class OddAnswerTests
{
    [Theory]
    [InlineData("JAC0000001\n", "JAC0000001", "a number with white space or invisible characters around it: A")]
    [InlineData("\uFEFF JAC1\u00A0\0", "JAC1", "a number with white space or invisible characters around it: A")]
    [InlineData("JAÇ0000001", "JAÇ0000001", "a number that no bar code can hold, because it is not ASCII: A")]
    [InlineData("JAC 01", "JAC 01", "a number with white space inside: A")]
    [InlineData("0000000000", "0000000000", "a number that is a placeholder: A")]
    [InlineData("n/a", "n/a", "a number that is a placeholder: A")]
    [InlineData("None", "None", "a number that is a placeholder: A")]
    [InlineData("JAC000000000000000000000000000000000000000000001", "JAC000000000000000000000000000000000000000000001", "a number that is too long for the bar code of a label: A")]
    [InlineData("JAC\u00001", null, "a number that cannot be used, because it has invisible or lost characters: A")]
    [InlineData("JAC\u202E1", null, "a number that cannot be used, because it has invisible or lost characters: A")]
    [InlineData("JAC\uFFFD1", null, "a number that cannot be used, because it has invisible or lost characters: A")]
    [InlineData("jac01", "jac01", null)]
    [InlineData("35260311222333000181550010001845321123456789", "35260311222333000181550010001845321123456789", null)]
    public async Task A_number_is_taken_if_it_can_be_and_noted_if_it_is_odd(string given, string? taken, string? note)
    {
        await using var session = await HubSession.StartAsync();
        session.Carrier.AnswerAll(200, Numbers(("A", given)));

        var package = (await session.InvoiceAsync("1", "A"))[0];

        Assert.Equal(taken, package.TrackingNumber);
        Assert.Equal(taken is null ? HubPackageState.Invoiced : HubPackageState.LabelIssued, package.State);
        var words = session.Hub.Journal[0].Words;
        var beginning = taken is null ? "answered 200 but left out 1 of 1 number; " : "answered 200 with the number, but ";
        Assert.Equal(note is null ? "answered 200 with the number" : beginning + note, words);
    }

    [Theory]
    [InlineData("JAC1", "the number of another package: B")]
    [InlineData("jac1", "a number that differs from another package's only in case or white space: B")]
    [InlineData("JAC 1", "a number with white space inside: B; a number that differs from another package's only in case or white space: B")]
    public async Task A_number_that_another_package_has_is_noted_in_one_answer_and_in_a_later_one(string given, string note)
    {
        await using var session = await HubSession.StartAsync();
        session.Carrier.AnswerAll(200, Numbers(("A", "JAC1"), ("B", given)));
        await session.InvoiceAsync("1", "A", "B");
        Assert.Equal("answered 200 with all 2 numbers, but " + note, session.Hub.Journal[0].Words);

        session.Carrier.AnswerAll(200, Numbers(("C", "JAC1")));
        await session.InvoiceAsync("2", "C");
        Assert.Equal("answered 200 with the number, but the number of another package: C", session.Hub.Journal[1].Words);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("/rastreio/1")]
    [InlineData("rastreio")]
    [InlineData("file:///etc/passwd")]
    public async Task An_address_that_is_not_of_the_web_is_noted_and_not_taken(string url)
    {
        await using var session = await HubSession.StartAsync();
        session.Carrier.AnswerAll(200, new JsonObject { ["A"] = new JsonObject { ["tracking"] = new JsonObject { ["number"] = "JT", ["url"] = url } } }.ToJsonString());

        var package = (await session.InvoiceAsync("1", "A"))[0];

        Assert.Null(package.TrackingUrl);
        Assert.Equal("answered 200 with the number, but an address that is not an http URL: A", session.Hub.Journal[0].Words);
    }

    [Theory]
    [InlineData("0001-01-01T00:00:00+00:00", "more than ten years away")]
    [InlineData("1899-12-30T00:00:00Z", "more than ten years away")]
    [InlineData("1970-01-01T00:00:00Z", "more than ten years away")]
    [InlineData("9999-12-31T23:59:59.9999999Z", "more than ten years away")]
    [InlineData("2026-11-23T12:00:00-03:00", "in the future")]
    [InlineData("2026-11-20T10:00:00-03:00", "before the invoice")]
    [InlineData("2026-11-21T08:59:00-03:00", "before the first event")]
    public async Task A_date_of_delivery_that_cannot_be_is_noted_and_not_taken(string date, string fault)
    {
        await using var session = await HubSession.StartAsync();
        await session.InvoiceAsync("1", "A");
        session.Carrier.AnswerAll(200, $$"""{"JT-A":{"isDelivered":true,"deliveredDate":"{{date}}","events":[{"date":"2026-11-21T10:00:00-03:00","description":"Postado"}]} }""");

        await session.AdvanceAsync(1);

        var package = session.Hub.GetPackage("A");
        Assert.Equal((HubPackageState.Delivered, null, Moments.Noon.AddHours(1)), (package.State, package.DeliveredDate, package.Ended));
        Assert.Equal($"answered 200 with the number, but packages delivered on a date {fault}, which is not taken: A", session.Hub.Journal[^1].Words);
    }

    [Theory]
    [InlineData("2026-11-21T09:01:00-03:00")]
    [InlineData("2026-11-21")]
    [InlineData("2026-11-22T08:00:00-03:00")]
    public async Task A_date_of_delivery_that_can_be_is_taken_without_a_note(string date)
    {
        await using var session = await HubSession.StartAsync();
        await session.InvoiceAsync("1", "A");
        session.Carrier.AnswerAll(200, $$"""{"JT-A":{"isDelivered":true,"deliveredDate":"{{date}}","events":[{"date":"2026-11-21T10:00:00-03:00","description":"Postado"}]} }""");

        await session.AdvanceAsync(1);

        Assert.NotNull(session.Hub.GetPackage("A").DeliveredDate);
        Assert.Equal("answered 200 with the number", session.Hub.Journal[^1].Words);
    }

    [Theory]
    [InlineData("0001-01-01T00:00:00+00:00", "more than ten years away", false)]
    [InlineData("9999-12-31T23:59:59Z", "more than ten years away", false)]
    [InlineData("2026-11-24T10:00:00-03:00", "in the future", true)]
    [InlineData("2026-11-19T10:00:00-03:00", "before the invoice", true)]
    public async Task An_event_date_that_cannot_be_is_noted_and_a_placeholder_is_not_taken(string date, string fault, bool isTaken)
    {
        await using var session = await HubSession.StartAsync();
        await session.InvoiceAsync("1", "A");
        session.Carrier.AnswerAll(200, $$"""{"JT-A":{"events":[{"date":"{{date}}","description":"Postado"}]} }""");

        await session.AdvanceAsync(2);

        Assert.Equal(isTaken, session.Hub.GetPackage("A").Events[0].Date is not null);
        Assert.Equal($"answered 200 with the number, but packages with an event on a date {fault}: A", session.Hub.Journal[^2].Words);
        Assert.Equal("answered 200 with the number", session.Hub.Journal[^1].Words); // nothing new
    }

    [Theory]
    [InlineData("city", "SÃ£o Paulo", "text that was read in a wrong encoding")]
    [InlineData("description", "Objeto n\uFFFDo entregue", "lost characters")]
    [InlineData("state", "S&atilde;o Paulo", "escapes that were not decoded")]
    [InlineData("description", "Na\u0303o entregue", "accents apart from their letters (not in Unicode's form C)")]
    public async Task Damaged_texts_of_events_are_noted_by_package_and_field(string field, string text, string fault)
    {
        await using var session = await HubSession.StartAsync();
        await session.InvoiceAsync("1", "A");
        var happened = new JsonObject { ["date"] = "2026-11-21T10:00:00-03:00", [field] = text };
        session.Carrier.AnswerAll(200, new JsonObject { ["JT-A"] = new JsonObject { ["events"] = new JsonArray(happened) } }.ToJsonString());

        await session.AdvanceAsync(1);

        Assert.Equal($"answered 200 with the number, but packages with {fault} in events[].{field}: A", session.Hub.Journal[^1].Words);
    }

    [Fact]
    public async Task Damaged_texts_of_an_order_are_noted_by_order_and_field()
    {
        await using var session = await HubSession.StartAsync();
        await session.Hub.InvoiceAsync(
            new HubOrder { OrderId = "1043-01", Recipient = new HubRecipient { Name = "JosÃ©", Address = new HubAddress { City = "Sa\u0303o Paulo" } } },
            TestContext.Current.CancellationToken);

        Assert.Equal(
            "answered 200 with the number, but text that was read in a wrong encoding in recipient.name of the order: 1043-01; "
            + "accents apart from their letters (not in Unicode's form C) in recipient.address.city of the order: 1043-01",
            session.Hub.Journal[0].Words);
    }

    [Fact]
    public async Task A_dimension_that_JSON_cannot_write_is_refused()
    {
        await using var session = await HubSession.StartAsync();
        var refusal = await Assert.ThrowsAsync<WorldRuleException>(() => session.Hub.InvoiceAsync(
            new HubOrder { OrderId = "1", Packages = [new NewHubPackage { Id = "A", Dimension = new(1, 1, 1, double.PositiveInfinity) }] },
            TestContext.Current.CancellationToken));
        Assert.Contains("'A'", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(session.Hub.Packages);
    }

    private static string Numbers(params (string Id, string Number)[] given) => new JsonObject(given.Select(package => KeyValuePair.Create(
        package.Id,
        (JsonNode?)new JsonObject { ["tracking"] = new JsonObject { ["number"] = package.Number, ["url"] = "https://rastreio.example.com/" } }))).ToJsonString();
}
