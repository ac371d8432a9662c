namespace Vtex.Tracking.WireMockTests.Servers;

/// <summary>A folder for mappings and files that goes away with its test.</summary>
internal sealed class TemporaryRoot : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("vtex-tracking-wiremock-");

    public TemporaryRoot()
    {
        _folder.CreateSubdirectory("mappings");
        _folder.CreateSubdirectory("__files");
    }

    public string Path => _folder.FullName;

    /// <summary>Writes a file.</summary>
    /// <param name="name">Its path below this folder.</param>
    /// <param name="content">What is in it.</param>
    public void Write(string name, ReadOnlySpan<byte> content)
    {
        var file = new FileInfo(System.IO.Path.Combine(Path, name));
        file.Directory!.Create();
        File.WriteAllBytes(file.FullName, content);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
