using Vtex.Tracking.Emulator;
using Vtex.Tracking.WireMockTests.Servers;

[assembly: AssemblyFixture(typeof(SharedServers))]

namespace Vtex.Tracking.WireMockTests.Servers;

/// <summary>Both servers, with the same files, started once for all tests.</summary>
public sealed class SharedServers : IAsyncLifetime
{
    // One each: what a server saves must not come back in the other.
    private readonly TemporaryRoot _realRoot = new();
    private readonly TemporaryRoot _ourRoot = new();
    private RealWireMock? _wireMock;
    private TrackingEmulator? _emulator;
    private ProxyTarget? _target;

    internal StubServer Real { get; private set; } = null!;

    internal StubServer Ours { get; private set; } = null!;

    internal Uri RealAddress => _wireMock!.Address;

    /// <summary>Where <c>{target}</c> of a case leads.</summary>
    internal Uri TargetAddress => _target!.Address;

    public async ValueTask InitializeAsync()
    {
        if (Programs.Missing is not null)
            return;

        var cancellationToken = TestContext.Current.CancellationToken;
        WriteFiles(_realRoot);
        WriteFiles(_ourRoot);
        await NodeFolder.RestoreAsync(cancellationToken);
        _target = await ProxyTarget.StartAsync(cancellationToken);
        _emulator = await TrackingEmulator.StartAsync(
            new TrackingEmulatorOptions { MappingsFolder = _ourRoot.Path }, cancellationToken);
        _wireMock = await RealWireMock.StartAsync(_realRoot.Path, cancellationToken);
        Real = new StubServer("WireMock", _wireMock.Address);
        Ours = new StubServer("the emulator", _emulator.BaseAddress);
    }

    public async ValueTask DisposeAsync()
    {
        Real?.Dispose();
        Ours?.Dispose();
        _wireMock?.Dispose();
        if (_emulator is not null)
            await _emulator.DisposeAsync();
        if (_target is not null)
            await _target.DisposeAsync();
        _realRoot.Dispose();
        _ourRoot.Dispose();
    }

    internal static void SkipIfMissing() => Assert.SkipUnless(Programs.Missing is null, Programs.Missing ?? "");

    /// <summary>What <c>bodyFileName</c> of the cases names.</summary>
    private static void WriteFiles(TemporaryRoot root)
    {
        root.Write("__files/plain.txt", "Text from a file: ação.\n"u8);
        root.Write("__files/template.json", """{"path":"{{request.path}}"}"""u8);
        root.Write("__files/bytes.bin", [0, 1, 2, 250, 255]);
        root.Write("__files/inner/deep.txt", "From an inner folder."u8);
    }
}
