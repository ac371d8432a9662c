using System.Net;
using System.Text;
using Vtex.Tracking.CallBudget;

namespace Vtex.Tracking.Client.Sqlite.Tests;

/// <summary>The whole client over the file: a restart does not break the rule, and a broken file breaks no call.</summary>
public sealed class RestartTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly CountingService _service = new();

    public void Dispose()
    {
        _service.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_restart_does_not_break_the_rule()
    {
        for (var run = 0; run < 3; run++)
            await RunAsync(async tracking => Assert.Equal(1, (await tracking.Services.GetAsync(7)).IdDeliveryService));

        Assert.Equal(1, _service.Reads);
    }

    [Fact]
    public async Task A_restart_does_not_open_an_endpoint_that_the_strict_reading_closed()
    {
        await RunAsync(tracking => tracking.Services.GetAsync(7), mode: CallBudgetMode.PerEndpoint);
        await RunAsync(
            tracking => Assert.ThrowsAsync<VtexCallBudgetExceededException>(() => tracking.Services.GetAsync(8)),
            mode: CallBudgetMode.PerEndpoint);

        Assert.Equal(1, _service.Reads);
    }

    [Fact]
    public async Task A_broken_file_breaks_no_call()
    {
        await File.WriteAllTextAsync(_folder.File("budget.db"), new string('x', 10_000));

        await RunAsync(async tracking => Assert.Equal(1, (await tracking.Services.GetAsync(7)).IdDeliveryService));
    }

    [Fact]
    public async Task A_full_disk_breaks_no_call_and_the_memory_keeps_the_rule()
    {
        _service.Padding = new string('x', 200_000);
        using var store = new SqliteCallBudgetStore(_folder.File("budget.db"), new SqliteStoreLimits { MaxPages = 20 });

        await RunAsync(
            async tracking =>
            {
                Assert.Equal(1, (await tracking.Services.GetAsync(7)).IdDeliveryService);
                Assert.Equal(1, (await tracking.Services.GetAsync(7)).IdDeliveryService);
            },
            store);
    }

    private async Task RunAsync(
        Func<IVtexTrackingClient, Task> run,
        SqliteCallBudgetStore? store = null,
        CallBudgetMode mode = CallBudgetMode.PerRequest)
    {
        var options = new VtexTrackingOptions
        {
            BaseAddress = new Uri("https://tracking.test/receiver/"),
            Username = "expedicao",
            Password = "ipe-Amarelo-2031",
        };
        options.CallBudget.Mode = mode;
        options.CallBudget.UseSqlite(_folder.File("budget.db"));
        options.CallBudget.Store = store ?? options.CallBudget.Store;
        using var tracking = new VtexTrackingClient(options, _service);
        await run(tracking);
        ((IDisposable)options.CallBudget.Store!).Dispose();
    }

    private sealed class CountingService : HttpMessageHandler
    {
        public int Reads { get; private set; }

        public string Padding { get; set; } = "";

        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(Json(
            request.Method == HttpMethod.Post
                ? """{"authenticated":true,"accessToken":"token"}"""
                : $$"""{"idDeliveryService":{{++Reads}},"observation":"{{Padding}}"}"""));

        private static HttpResponseMessage Json(string json) =>
            new(HttpStatusCode.OK) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
    }
}
