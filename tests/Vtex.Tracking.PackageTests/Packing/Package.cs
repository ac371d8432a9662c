using System.IO.Compression;
using System.Xml.Linq;

namespace Vtex.Tracking.PackageTests.Packing;

/// <summary>What a .nupkg file holds.</summary>
internal sealed class Package(string path)
{
    private readonly XElement _metadata = ReadMetadata(path);

    public string Id => Text("id")!;

    public string Version => Text("version")!;

    /// <summary>The names of its files.</summary>
    public IReadOnlyList<string> Files { get; } = Names(path);

    /// <summary>The names of the files of its symbol package.</summary>
    public IReadOnlyList<string> SymbolFiles => Names(System.IO.Path.ChangeExtension(path, ".snupkg"));

    /// <summary>The assemblies that were built here, not taken from elsewhere.</summary>
    public IEnumerable<string> OwnAssemblies => Files.Where(file =>
        System.IO.Path.GetExtension(file) == ".dll"
        && !file.StartsWith("analyzers/", StringComparison.Ordinal)
        && System.IO.Path.GetFileName(file).StartsWith("vtex", StringComparison.OrdinalIgnoreCase));

    /// <summary>One line for each dependency: the target framework and the id.</summary>
    public IEnumerable<string> Dependencies =>
        from dependency in Descendants("dependency")
        select $"{dependency.Parent!.Attribute("targetFramework")!.Value} {dependency.Attribute("id")!.Value}";

    public IEnumerable<string> PackageTypes => Descendants("packageType").Select(type => type.Attribute("name")!.Value);

    public IEnumerable<string> FrameworkReferences =>
        Descendants("frameworkReference").Select(reference => reference.Attribute("name")!.Value);

    /// <summary>The text of one element of its description; null when there is none.</summary>
    public string? Text(string element) => _metadata.Element(_metadata.Name.Namespace + element)?.Value;

    /// <summary>An attribute of one element of its description; null when there is none.</summary>
    public string? Text(string element, string attribute) =>
        _metadata.Element(_metadata.Name.Namespace + element)?.Attribute(attribute)?.Value;

    public byte[] Read(string file) => Read(path, file);

    /// <summary>A file of its symbol package.</summary>
    public byte[] ReadSymbols(string file) => Read(System.IO.Path.ChangeExtension(path, ".snupkg"), file);

    private static byte[] Read(string path, string file)
    {
        using var archive = ZipFile.OpenRead(path);
        using var content = archive.GetEntry(file)!.Open();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static XElement ReadMetadata(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        var entry = archive.Entries.Single(entry => System.IO.Path.GetExtension(entry.Name) == ".nuspec");
        using var nuspec = entry.Open();
        return XDocument.Load(nuspec).Root!.Elements().Single();
    }

    private static string[] Names(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        return [.. archive.Entries.Select(entry => entry.FullName)];
    }

    private IEnumerable<XElement> Descendants(string name) => _metadata.Descendants(_metadata.Name.Namespace + name);
}
