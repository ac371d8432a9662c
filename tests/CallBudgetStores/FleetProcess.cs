using System.Net;
using System.Text;
using Vtex.Tracking.CallBudget;
using Vtex.Tracking.Models;

namespace Vtex.Tracking.CallBudgetStores;

/// <summary>
/// One process of a fleet: a client with a memory, a clock and a way to the store of its own. It reads and writes, one
/// thing at a time.
/// </summary>
internal sealed class FleetProcess : HttpMessageHandler
{
    private static readonly DeliveryService Written = new()
    {
        DeliveryServiceType = "Entrega",
        InvoiceOrderOfService = "1",
        ShipperCustomer = new() { LegalType = "PF", AddressStreet = "Rua Augusta", PostalCode = "01305-000" },
    };

    private readonly FleetHistory _history;
    private readonly VtexTrackingClient _client;
    private TaskCompletionSource? _answer;
    private int _writing;

    public FleetProcess(FleetHistory history, int number, int user, TimeSpan skew, ICallBudgetStore store)
    {
        (_history, Number, User) = (history, number, user);
        Clock = new ProcessClock(history.World, skew);
        Store = new ProcessStore(store, this, history);
        var options = new VtexTrackingOptions
        {
            BaseAddress = new Uri("https://tracking.test/receiver/"),
            Username = $"{history.Name}-{user}",
            Password = "segredo",
            TimeProvider = Clock,
        };
        options.Resilience.MaxAttempts = 1;
        options.Resilience.AttemptTimeout = options.Resilience.TotalTimeout = FleetHistory.TotalLimit;
        options.CallBudget.Mode = history.Mode;
        options.CallBudget.Lease = FleetHistory.Lease;
        options.CallBudget.Store = Store;
        options.CallBudget.OnStoreFailure = CallBudgetStoreFailure.Refuse;
        options.CallBudget.LastKnownGoodFor = TimeSpan.Zero;
        _client = new VtexTrackingClient(options, this);
    }

    public int Number { get; }

    public int User { get; }

    public ProcessClock Clock { get; }

    public ProcessStore Store { get; }

    public bool IsDead { get; private set; }

    /// <summary>Gets or sets whether its clock is wrong by so much that nobody corrects it.</summary>
    public bool IsWild { get; init; }

    /// <summary>The right that it got last, and when, by the world's time.</summary>
    public (Guid Id, TimeSpan At) Right { get; set; }

    /// <summary>Gets or sets what it is doing.</summary>
    public Task? Doing { get; private set; }

    /// <summary>Gets whether the service has its request.</summary>
    public bool IsCalling => _answer is not null;

    public bool IsIdle => Doing is null or { IsCompleted: true };

    /// <summary>Gets whether it goes on only when time passes or the service answers.</summary>
    public bool IsWaiting => Store.Working == 0 && (IsDead || IsIdle || IsCalling || _history.World.Count(IsPause) > 0);

    /// <summary>The latest truth that it wrote itself.</summary>
    public int Wrote { get; private set; }

    public void Read() => Doing = ReadAsync();

    public void Write() => Doing = WriteAsync();

    /// <summary>The service answers what was true when the request came in.</summary>
    public void Answer() => Interlocked.Exchange(ref _answer, null)?.TrySetResult();

    public void Kill()
    {
        IsDead = true;
        _history.World.Remove(Clock);
        Doing = null;
    }

    public static Task ForeverAsync() => new TaskCompletionSource().Task;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (IsDead)
            await ForeverAsync();
        if (request.Method == HttpMethod.Post && request.RequestUri!.AbsolutePath.EndsWith("/auth", StringComparison.Ordinal))
            return Json("""{"authenticated":true,"accessToken":"token"}""");
        var isWrite = request.Method == HttpMethod.Post;
        var number = isWrite ? _history.Written(User) : _history.Called(this);
        var answer = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _answer = answer;
        try
        {
            using (cancellationToken.Register(() => Interlocked.CompareExchange(ref _answer, null, answer)))
                await answer.Task.WaitAsync(cancellationToken);
        }
        finally
        {
            Interlocked.CompareExchange(ref _answer, null, answer);
        }

        if (!isWrite)
            return Json($$"""{"totalCount":{{number}},"page":{{User}},"data":[{"idDeliveryService":1}]}""");
        _writing = number;
        return new HttpResponseMessage(HttpStatusCode.Created);
    }

    protected override void Dispose(bool disposing)
    {
        _client.Dispose();
        base.Dispose(disposing);
    }

    private static HttpResponseMessage Json(string json) =>
        new(HttpStatusCode.OK) { Content = new StringContent(json, Encoding.UTF8, "application/json") };

    private bool IsPause(WorldTimer timer) =>
        ReferenceEquals(timer.Owner, Store) || ReferenceEquals(timer.Owner, Clock) && timer.IsPause;

    private async Task ReadAsync()
    {
        await Task.Yield();
        var (start, wrote) = (_history.World.Elapsed, Wrote);
        try
        {
            var answer = await _client.Services.FindByInvoiceAsync("1");
            _history.Told(this, start, wrote, answer.TotalCount!.Value, answer.Page!.Value);
        }
        catch (VtexException exception)
        {
            _history.Failed(this, start, exception);
        }
    }

    private async Task WriteAsync()
    {
        await Task.Yield();
        var start = _history.World.Elapsed;
        try
        {
            await _client.Services.CreateAsync(Written);
            Wrote = _writing;
            _history.Ended(this, start);
        }
        catch (VtexException exception)
        {
            _history.Failed(this, start, exception);
        }
    }
}
