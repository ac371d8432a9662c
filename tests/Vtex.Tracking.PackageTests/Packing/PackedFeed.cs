using Vtex.Tracking.PackageTests.Processes;

namespace Vtex.Tracking.PackageTests.Packing;

/// <summary>All packages of this repository, packed as for a release, in a folder that is a NuGet feed.</summary>
internal sealed class PackedFeed : IDisposable
{
    private readonly TemporaryFolder _source;

    private PackedFeed(TemporaryFolder source) => _source = source;

    public string Path => _source.PathOf("feed");

    public IReadOnlyList<Package> Packages =>
        [.. Directory.EnumerateFiles(Path, "*.nupkg").Order(StringComparer.Ordinal).Select(file => new Package(file))];

    public string Version => Packages[0].Version;

    public static async Task<PackedFeed> PackAsync(CancellationToken cancellationToken)
    {
        var feed = new PackedFeed(new TemporaryFolder());
        try
        {
            SourceCopy.Into(feed._source);
            await GitCopy.MakeAsync(feed._source.Path, cancellationToken);
            // Analyzers have had their say in the solution's own build; they leave no trace in what is built.
            await ChildProcess.RunAsync(
                DotnetCommand.In(
                    feed._source.Path,
                    "pack", SourceCopy.Projects, "-o", feed.Path, "-v", "quiet",
                    "-p:ContinuousIntegrationBuild=true", "-p:RunAnalyzers=false"),
                cancellationToken);
            return feed;
        }
        catch
        {
            feed.Dispose();
            throw;
        }
    }

    public void Dispose() => _source.Dispose();
}
