using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Vtex.Tracking.Emulator;
using Vtex.Tracking.IntegrationTests.Contract;

namespace Vtex.Tracking.IntegrationTests.Hub;

/// <summary>Every message of the emulator's hub keeps to the contract of the Shipping Network.</summary>
public sealed class HubContractTests
{
    public static TheoryData<string, HubOrder> Orders => new()
    {
        { "with its id alone", new HubOrder { OrderId = "1043-01" } },
        {
            "with everything",
            new HubOrder
            {
                OrderId = "00-Ação 🚚",
                DispatchOrderId = "D-1",
                Created = DateTimeOffset.UnixEpoch,
                Email = "ana@example.com",
                ShippingEstimate = "13bd",
                ShippingEstimateDate = new DateTimeOffset(2031, 3, 28, 23, 0, 0, 1, TimeSpan.FromHours(4)),
                Invoice = new HubInvoice { Number = "000184532", Value = 389.90m, Url = "https://notas.example.com/1.xml", Key = new string('3', 44), Date = DateTimeOffset.UnixEpoch },
                Recipient = new HubRecipient { Cpf = null, Id = "c5", Name = "Zé \"Pequeno\"", Email = null, Phone = null, Address = new HubAddress { State = "XX", Complement = "Apto 92", Latitude = -23.5, Longitude = -46.6 } },
                Packages = [new NewHubPackage { Id = "A", Items = [] }, new NewHubPackage { Items = [new HubItem("21407", "Cafeteira italiana 6 xícaras", 2)], Dimension = new HubDimension(0.5, 1, 2, 3) }],
            }
        },
    };

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task A_notification_and_the_polls_after_it_are_valid(string name, HubOrder order)
    {
        Assert.NotEmpty(name);
        var bodies = new ConcurrentQueue<(string Path, string? ContentType, byte[] Body)>();
        await using var app = await StartAsync(bodies);
        await using var emulator = TrackingEmulator.CreateInMemory();
        var universe = emulator.GetOrCreateUniverse("loja");
        universe.Hub.RegisterCarrier(new CarrierApp { Name = "ipe", BaseAddress = AddressOf(app) });

        await universe.Hub.InvoiceAsync(order, TestContext.Current.CancellationToken);
        await emulator.Clock.AdvanceAsync(TimeSpan.FromHours(2), TestContext.Current.CancellationToken);

        Assert.Equal(["notify", "tracking", "tracking"], bodies.Select(call => call.Path.Split('/')[^1]));
        Assert.All(bodies, call => Assert.Empty(Violations(call)));
        var text = Encoding.UTF8.GetString(bodies.First().Body);
        Assert.Contains($"\"orderId\":\"{order.OrderId.Replace("🚚", @"\uD83D\uDE9A", StringComparison.Ordinal)}\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Z\"", text, StringComparison.Ordinal);
    }

    private static IReadOnlyList<Violation> Violations((string Path, string? ContentType, byte[] Body) call)
    {
        var document = ContractFiles.Read("vtex-shipping-network.openapi.json");
        var operation = document.Paths.Single(path => path.Key.EndsWith(call.Path.Split('/')[^1], StringComparison.Ordinal))
            .Value.Operations![HttpMethod.Post];
        return BodyCheck.Run(new Body(call.ContentType, call.Body), operation.RequestBody!.Content, required: true, Direction.Request);
    }

    private static async Task<WebApplication> StartAsync(ConcurrentQueue<(string Path, string? ContentType, byte[] Body)> bodies)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server => server.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        app.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body, context.RequestAborted);
            bodies.Enqueue((context.Request.Path, context.Request.ContentType, body.ToArray()));
            context.Response.ContentType = "application/json";
            var ids = (JsonNode.Parse(body.ToArray()) as JsonObject)?["dispatchOrder"]?["packageIds"]?.AsArray() ?? [];
            var numbers = ids.Select((id, place) => $$"""{{id!.ToJsonString()}}:{"tracking":{"number":"JT{{place}}BR","url":"u"} }""");
            await context.Response.WriteAsync($"{{{string.Join(',', numbers)}}}", context.RequestAborted);
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    private static Uri AddressOf(WebApplication app) =>
        new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
}
