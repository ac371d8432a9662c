using Vtex.Tracking.Emulator.Storage;

namespace Vtex.Tracking.Emulator.Tests.Storage;

/// <summary>A data folder that goes away with the test.</summary>
internal sealed class TestFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("vtex-tracking-").FullName;

    public string OnlyLog => Directory.GetFiles(Path, "*.log").Single();

    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    public TrackingEmulator Open(Action<TrackingEmulatorOptions>? configure = null, IFileSystem? files = null)
    {
        var options = new TrackingEmulatorOptions { DataFolder = Path, StartTime = Samples.Start, Files = files ?? DiskFileSystem.Instance };
        configure?.Invoke(options);
        return TrackingEmulator.CreateInMemory(options);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
