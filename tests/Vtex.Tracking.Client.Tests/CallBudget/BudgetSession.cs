using System.Globalization;
using System.Net;
using Vtex.Tracking.Client.Tests.Infrastructure;
using Vtex.Tracking.Models;

namespace Vtex.Tracking.Client.Tests.CallBudget;

/// <summary>A client with a call budget, a clock, and a service that numbers its answers.</summary>
internal sealed class BudgetSession : IDisposable
{
    public static readonly TimeSpan Window = TimeSpan.FromHours(6);
    public static readonly CallOptions Plain = new();
    public static readonly CallOptions PreferFresh = new() { Cache = CacheUse.PreferFresh };
    public static readonly CallOptions OnlyIfCached = new() { Cache = CacheUse.OnlyIfCached };
    public static readonly CallOptions Force = new() { Cache = CacheUse.Force };

    private readonly List<VtexTrackingClient> _clients = [];
    private int _answers;

    public BudgetSession(Action<CallBudgetOptions>? configure = null, bool keepsRaw = false)
    {
        Server.Api = (_, _) => Task.FromResult(Next());
        Tracking = Connect(configure, keepsRaw: keepsRaw);
    }

    public ScriptedServer Server { get; } = new();

    public ManualTimeProvider Clock { get; } = new();

    public VtexTrackingClient Tracking { get; }

    public int Calls => Server.Calls.Count;

    public VtexTrackingClient Connect(
        Action<CallBudgetOptions>? configure = null,
        string username = "expedicao",
        string host = "tracking.test",
        ITokenProtector? protector = null,
        bool keepsRaw = false)
    {
        var options = ScriptedServer.Options(Clock);
        options.Username = username;
        options.BaseAddress = new Uri($"https://{host}/receiver/");
        options.TokenProtector = protector;
        options.KeepRawAnswers = keepsRaw;
        options.CallBudget = new CallBudgetOptions();
        options.Resilience.Enabled = false; // one request for each call, so that calls can be counted
        configure?.Invoke(options.CallBudget);
        _clients.Add(new VtexTrackingClient(options, Server));
        return _clients[^1];
    }

    /// <summary>The next answer of the service: a service and a page with the number in them, whichever is read.</summary>
    public HttpResponseMessage Next()
    {
        var number = Interlocked.Increment(ref _answers).ToString(CultureInfo.InvariantCulture);
        return Answers.Json($$"""{"idDeliveryService":{{number}},"totalCount":{{number}},"data":[{"idDeliveryService":1}]}""");
    }

    public void Fail(HttpStatusCode status) => Server.Answer(() => Answers.Status(status));

    public void Recover() => Server.Api = (_, _) => Task.FromResult(Next());

    public async Task<int?> ReadAsync(int id = 7) => (await Tracking.Services.GetAsync(id)).IdDeliveryService;

    public Task<DeliveryServiceResponse> ReadAsync(CallOptions? options, int id = 7) =>
        Tracking.Services.GetAsync(id, options);

    public void Dispose()
    {
        _clients.ForEach(client => client.Dispose());
        Server.Dispose();
    }
}
