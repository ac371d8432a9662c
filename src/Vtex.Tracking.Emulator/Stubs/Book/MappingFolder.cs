using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Vtex.Tracking.Emulator.World;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>A folder of mapping files as WireMock lays it out: <c>mappings/</c> and, beside it, <c>__files/</c>.</summary>
internal sealed class MappingFolder
{
    private const string MappingsName = "mappings";
    private const string FilesName = "__files";
    private const int LongestName = 60;

    private static readonly JsonSerializerOptions Indented =
        new(Wire.WireJson.Types.Options) { WriteIndented = true };

    private readonly Lock _gate = new();
    private readonly Dictionary<Guid, string> _files = [];
    private readonly HashSet<Guid> _shared = []; // stubs that share a file with others; such a file is never written

    private MappingFolder(string mappings)
    {
        Mappings = mappings;
        Files = Path.Combine(Path.GetDirectoryName(mappings) ?? mappings, FilesName);
    }

    /// <summary>The folder of the mapping files.</summary>
    public string Mappings { get; }

    /// <summary>The folder of the bodies that mappings name; it need not exist.</summary>
    public string Files { get; }

    /// <param name="path">The folder that holds <c>mappings/</c> and <c>__files/</c>, or <c>mappings/</c> itself.</param>
    /// <exception cref="InvalidStubException">There is no such folder.</exception>
    public static MappingFolder At(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (!Directory.Exists(full))
            throw new InvalidStubException($"There is no folder of mappings at {full}.");
        var inside = Path.Combine(full, MappingsName);
        return new MappingFolder(Directory.Exists(inside) || Directory.Exists(Path.Combine(full, FilesName)) ? inside : full);
    }

    /// <summary>Reads all mapping files, by name, with those in folders below.</summary>
    /// <param name="isOneOfMany">Whether there are other folders, whose files may have the same names.</param>
    /// <exception cref="InvalidStubException">A file cannot be used; it says which, where in it, and why.</exception>
    public IReadOnlyList<Stub> Load(bool isOneOfMany = false)
    {
        if (!Directory.Exists(Mappings))
            return [];
        var files = Directory.EnumerateFiles(Mappings, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        var own = Directory.Exists(Files) ? Files : null;
        return [.. files.SelectMany(file => Load(file, isOneOfMany ? Mappings : "")).Select(stub => stub with { Files = own })];
    }

    /// <summary>Writes a stub to a file of its own, in place of the one it came from.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Save(Stub stub)
    {
        lock (_gate)
        {
            if (_shared.Contains(stub.Id))
                return;
            Directory.CreateDirectory(Mappings);
            if (!_files.TryGetValue(stub.Id, out var file))
                file = _files[stub.Id] = Path.Combine(Mappings, NameOf(stub));
            var json = (JsonObject)stub.Mapping.DeepClone();
            json["persistent"] = true;
            File.WriteAllText(file, json.ToJsonString(Indented) + "\n");
        }
    }

    /// <summary>Deletes the file of a stub, if it has one of its own.</summary>
    /// <exception cref="IOException">The file cannot be deleted.</exception>
    public void Delete(Guid id)
    {
        lock (_gate)
        {
            if (_files.Remove(id, out var file))
                File.Delete(file);
        }
    }

    private IReadOnlyList<Stub> Load(string file, string folder)
    {
        try
        {
            var stubs = StubReading.Many(StubReading.Parse(File.ReadAllBytes(file)), Ids(file, folder));
            if (stubs is [var only])
                _files[only.Id] = file;
            else
                _shared.UnionWith(stubs.Select(stub => stub.Id));
            return stubs;
        }
        catch (InvalidStubException invalid)
        {
            throw new InvalidStubException(file, invalid);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InvalidStubException($"The mapping file {file} cannot be read.");
        }
    }

    // Stubs without ids get the same ones at every start.
    private Func<Guid> Ids(string file, string folder)
    {
        var seed = StableHash.Of(folder + Path.GetRelativePath(Mappings, file).Replace('\\', '/'));
        var count = 0;
        return () => StubId.Of(seed, count++);
    }

    private static string NameOf(Stub stub)
    {
        var name = new StringBuilder();
        foreach (var letter in stub.Name ?? "stub")
        {
            if (char.IsAsciiLetterOrDigit(letter))
                name.Append(char.ToLowerInvariant(letter));
            else if (name.Length > 0 && name[^1] != '-')
                name.Append('-');
        }

        name.Length = Math.Min(name.Length, LongestName);
        return $"{name}-{stub.Id}.json";
    }
}
