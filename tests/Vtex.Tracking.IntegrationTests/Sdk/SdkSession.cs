using Vtex.Tracking.Emulator;
using Vtex.Tracking.IntegrationTests.Contract;

namespace Vtex.Tracking.IntegrationTests.Sdk;

/// <summary>An emulator in memory and the SDK, every exchange between them held against the contract, on one clock.</summary>
internal sealed class SdkSession : IAsyncDisposable
{
    public const string Username = "integracao.lojaipe";
    private const string Password = "ipe-Amarelo-2031";

    private readonly List<VtexTrackingClient> _clients = [];

    public SdkSession()
    {
        Emulator = TrackingEmulator.CreateInMemory(new TrackingEmulatorOptions
        {
            StartTime = new DateTimeOffset(2031, 3, 11, 13, 0, 0, TimeSpan.Zero),
        });
        Wire = new ContractCheckingHandler(Emulator.CreateHandler());
        Client = Connect();
    }

    public TrackingEmulator Emulator { get; }

    public ContractCheckingHandler Wire { get; }

    public VtexTrackingClient Client { get; }

    /// <summary>The operations that were called, each with the status that came, in order.</summary>
    public IEnumerable<string> Calls => Wire.Seen.Select(seen => $"{seen.OperationId} {seen.Status}");

    public VtexTrackingClient Connect(
        string username = Username,
        string password = Password,
        TimeProvider? clock = null,
        Func<HttpMessageHandler, HttpMessageHandler>? over = null,
        ValidationMode validation = ValidationMode.Documented,
        Action<VtexTrackingOptions>? configure = null)
    {
        var options = new VtexTrackingOptions
        {
            BaseAddress = Emulator.TrackingAddress,
            Username = username,
            Password = password,
            TimeProvider = clock ?? Emulator.Clock,
            // What is read twice is to be called twice.
            CallBudget = new CallBudgetOptions { Mode = CallBudgetMode.Off },
            Validation = validation,
        };
        configure?.Invoke(options);
        _clients.Add(new VtexTrackingClient(options, over is null ? Wire : over(Wire)));
        return _clients[^1];
    }

    public async ValueTask DisposeAsync()
    {
        _clients.ForEach(client => client.Dispose());
        Wire.Dispose();
        await Emulator.DisposeAsync();
    }
}
