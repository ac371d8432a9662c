using System.Globalization;
using Vtex.Tracking.Emulator.World.LastMile;

namespace Vtex.Tracking.Emulator.Tests.World.Messages;

public sealed class MessageTextTests
{
    [Theory]
    [InlineData(MessageTemplate.Standard, ", com previsão para as {0:HH:mm}.")]
    [InlineData(MessageTemplate.Hec, " às {0:HH:mm}.")]
    [InlineData(MessageTemplate.Period, "no período da tarde")]
    [InlineData(MessageTemplate.Interval, " entre {0:HH}:00 e {1:HH}:00.")]
    [InlineData(MessageTemplate.UpTo, " até as {1:HH}:00.")]
    [InlineData(MessageTemplate.Left, "saiu para a sua entrega às 12:00")]
    public async Task Each_template_tells_the_time_in_its_own_way(MessageTemplate template, string words)
    {
        var universe = Letters.Create();
        foreach (var channel in Enum.GetValues<MessageChannel>())
            await universe.MessageTemplates.SaveAsync(MessageEvent.DeliveryStarted, channel, new MessageSettings { Template = template, Hours = 2 });
        universe.Route();
        await universe.ExecuteAsync(1, new StartDisplacement());

        var expected = universe.State(1).Estimate!.Current.ToOffset(TimeSpan.FromHours(-3));
        words = string.Format(CultureInfo.InvariantCulture, words, expected, expected.AddHours(2));
        var messages = universe.Outbox.Search(new OutboxQuery { Event = MessageEvent.DeliveryStarted });
        Assert.All(messages, message => Assert.Contains(words, message.Text, StringComparison.Ordinal));
        Assert.Contains(words, messages.Single(message => message.Channel == MessageChannel.Email).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_fixed_text_has_a_hole_in_it()
    {
        var universe = Letters.Create();
        var all =
            from about in Enum.GetValues<MessageEvent>()
            where about != MessageEvent.PasswordRecovery // DriverPasswordTests has it
            from channel in Enum.GetValues<MessageChannel>()
            from template in Enum.GetValues<MessageTemplate>()
            where template != MessageTemplate.Custom
            select (about, channel, template);
        foreach (var (about, channel, template) in all)
        {
            await universe.MessageTemplates.SaveAsync(about, channel, new MessageSettings { Template = template });
            var service = universe.Services.Create([Letters.Service()])[0];
            await universe.ExecuteAsync(service, new JoinRoute($"ana.{service}"));
            await universe.ExecuteAsync(service, new StartDisplacement());
            await universe.ExecuteAsync(service, new Fail(new DeliveryFailure { Reason = "Destinatário ausente" }));
        }

        Assert.All(universe.Outbox.Messages, message =>
        {
            Assert.Null(message.Problem);
            Assert.DoesNotContain("{{", $"{message.Subject}{message.Html}{message.Text}", StringComparison.Ordinal);
            Assert.DoesNotContain("  ", message.Text!.Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.DoesNotContain(" .", message.Text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_template_of_ones_own_is_filled_in_and_an_order_brings_no_markup_along()
    {
        var universe = Letters.Create();
        await universe.MessageTemplates.SaveAsync(MessageEvent.BeforeRouting, MessageChannel.Email, new MessageSettings
        {
            Template = MessageTemplate.Custom,
            Subject = "Pedido {{OrderNumber}}",
            Body = "<style>p { color: red }</style><p>{{OrderNumber}}</p><p>{{Nobody}}{{Link}}</p>",
        });
        universe.Services.Create([Letters.Service("<script>alert(1)</script>")]);

        var message = universe.Outbox.FindLatest(new OutboxQuery { Channel = MessageChannel.Email })!;
        var link = $"https://rastreio.test/loja/{new RecipientLinks(0, "loja").Of(1)}";
        Assert.Equal("Pedido <script>alert(1)</script>", message.Subject);
        Assert.Equal($"<style>p {{ color: red }}</style><p>&lt;script&gt;alert(1)&lt;/script&gt;</p><p>{link}</p>", message.Html);
        Assert.Equal($"<script>alert(1)</script>\n{link}", message.Text);
    }

    [Fact]
    public async Task Each_agency_tells_its_recipients_in_its_own_way()
    {
        var universe = Letters.Create();
        var agency = await universe.Account.Agencies.CreateAsync(new Agency { Name = "Ipê <Expresso>", Logo = "https://ipe.example/logo.png?a=1&b=2" });
        await universe.MessageTemplates.SaveAsync(
            MessageEvent.BeforeRouting, MessageChannel.Sms, new MessageSettings { Template = MessageTemplate.Custom, Body = "{{ShipperName}}: oi" }, agency);
        universe.Services.Create([Letters.Service() with { AgencyId = agency }, Letters.Service()]);
        await universe.BackOffice.EditAsync(2, new ServiceEdit { AgencyId = agency });
        await universe.ExecuteAsync(2, new JoinRoute("ana"));
        await universe.ExecuteAsync(2, new StartDisplacement());

        var sms = universe.Outbox.Search(new OutboxQuery { Channel = MessageChannel.Sms }).Select(message => message.Text!).ToList();
        Assert.Equal("Ipê <Expresso>: oi", sms[0]);
        Assert.StartsWith("loja: Recebemos", sms[1], StringComparison.Ordinal);
        Assert.StartsWith("Ipê <Expresso>: O entregador", sms[2], StringComparison.Ordinal);
        Assert.Contains(
            "<img src=\"https://ipe.example/logo.png?a=1&amp;b=2\" alt=\"Ip&#234; &lt;Expresso&gt;\"", universe.Outbox.Messages[0].Html, StringComparison.Ordinal);
        await Assert.ThrowsAsync<WorldRuleException>(() => universe.BackOffice.EditAsync(2, new ServiceEdit { AgencyId = 9 }));
        await Assert.ThrowsAsync<WorldRuleException>(() => universe.MessageTemplates.SaveAsync(MessageEvent.Delivered, MessageChannel.Sms, new MessageSettings(), 9));
    }

    [Fact]
    public async Task Times_are_those_of_the_drivers_zone()
    {
        var universe = Letters.Create();
        await universe.Account.Drivers.CreateAsync(new DriverDetails
        {
            Username = "loja-ana",
            FirstName = "Ana",
            LastName = "Acre",
            Email = "ana@example.com",
            TimeZone = "UTC-05:00",
            Photo = "https://fotos.example/ana.jpg",
        });
        universe.Services.Create([Letters.Service()]);
        await universe.ExecuteAsync(1, new JoinRoute("loja-ana"));
        await universe.ExecuteAsync(1, new StartDisplacement());

        var expected = universe.State(1).Estimate!.Current.ToOffset(TimeSpan.FromHours(-5));
        var message = universe.Outbox.FindLatest(new OutboxQuery { Channel = MessageChannel.Email })!;
        Assert.Contains($"com previsão para as {expected:HH:mm}.", message.Text, StringComparison.Ordinal);
        Assert.Contains("Entregador: Ana Acre", message.Text, StringComparison.Ordinal);
        Assert.Contains("https://fotos.example/ana.jpg", message.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_stays_as_it_was_sent()
    {
        var universe = Letters.Create();
        universe.Services.Create([Letters.Service("antes")]);
        var before = universe.Outbox.Messages.Select(message => message.Text).ToList();
        await universe.BackOffice.EditAsync(1, new ServiceEdit { OrderNumber = "depois" });
        await universe.MessageTemplates.SaveAsync(MessageEvent.BeforeRouting, MessageChannel.Sms, new MessageSettings { Template = MessageTemplate.Custom, Body = "outro" });

        Assert.Equal(before, universe.Outbox.Messages.Select(message => message.Text));
    }

    [Theory]
    [InlineData(MessageChannel.Sms, MessageTemplate.Custom, null, null, 1, "needs a body")]
    [InlineData(MessageChannel.Sms, MessageTemplate.Standard, null, "oi", 1, "fixed")]
    [InlineData(MessageChannel.Sms, MessageTemplate.Standard, "oi", null, 1, "no subject")]
    [InlineData(MessageChannel.Email, MessageTemplate.Standard, "a\r\nBcc: b@example.com", null, 1, "one line")]
    [InlineData(MessageChannel.Email, MessageTemplate.Standard, "{% assign x = 1 %}", null, 1, "subject cannot be filled in")]
    [InlineData(MessageChannel.Email, MessageTemplate.Interval, null, null, 13, "between 1 and 12")]
    public async Task Settings_that_are_not_possible_are_refused(
        MessageChannel channel, MessageTemplate template, string? subject, string? body, int hours, string words)
    {
        var universe = Letters.Create();
        var settings = new MessageSettings { Template = template, Subject = subject, Body = body, Hours = hours };
        var refusal = await Assert.ThrowsAsync<WorldRuleException>(() => universe.MessageTemplates.SaveAsync(MessageEvent.Delivered, channel, settings));
        Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
        Assert.Empty(universe.Events);
    }
}
