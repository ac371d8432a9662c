using System.Text;
using Vtex.Tracking.Emulator.Storage;
using WireMock.Handlers;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>
/// The folder of mappings, as WireMock.Net reads and writes it. No path leads out of it, links included, and files are
/// written aside and renamed. Without a folder, nothing is read or written.
/// </summary>
internal sealed class StubFolder : IFileSystemHandler
{
    /// <summary>The largest file that is read, in bytes. Chosen by us.</summary>
    public const long MaxFile = 16 * 1024 * 1024;

    private const string ResponseFiles = "__files";
    private const int MaxLinks = 40;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly string? _root;
    private readonly string? _mappings;

    /// <param name="root">The folder that holds <c>mappings</c> or <c>__admin/mappings</c>, or the mappings themselves.</param>
    /// <exception cref="InvalidStubException">There is no such folder.</exception>
    public StubFolder(string? root)
    {
        if (root is null)
            return;
        if (!Directory.Exists(root))
            throw new InvalidStubException($"There is no folder of mappings at {root}.");
        _root = Real(root);
        _mappings = new[] { Path.Combine(_root, "__admin", "mappings"), Path.Combine(_root, "mappings"), _root }.First(Directory.Exists);
    }

    public bool Exists => _root is not null;

    /// <summary>The files of mappings, in the order of their names.</summary>
    public IEnumerable<string> MappingFiles => _mappings is null
        ? []
        : Directory.EnumerateFiles(_mappings, "*.json", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(_mappings, file).Split(Path.DirectorySeparatorChar).Contains(ResponseFiles))
            .Order(StringComparer.Ordinal);

    /// <summary>Finds what is wrong with a file to answer with; null when it can be read.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="isTemplate">Whether it is filled in.</param>
    public string? FindProblem(string name, bool isTemplate = false)
    {
        try
        {
            var path = Find(name);
            if (Directory.Exists(path))
                return $"names a folder, not a file: {name}.";
            if (new FileInfo(path) is var file && !file.Exists)
                return $"names a file that does not exist: {name}.";
            if (file.Length == 0)
                return $"names a file that is empty, or is not a regular file: {name}.";
            return isTemplate && TemplateRules.FindProblem(Text(Read(path))) is { } problem ? $"names a template that cannot be used: {name} {problem}" : null;
        }
        catch (Exception refused) when (refused is InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            return refused.Message;
        }
    }

    public string GetMappingFolder() => _mappings ?? throw NoFolder();

    public bool FolderExists(string path) => _root is not null && Directory.Exists(Contained(path));

    public void CreateFolder(string path) => Access(() => Directory.CreateDirectory(Contained(path)));

    public IEnumerable<string> EnumerateFiles(string path, bool includeSubdirectories) => MappingFiles;

    public string ReadMappingFile(string path) => Text(Read(Contained(path)));

    // Stubs of C# may be saved that could not be read again; the next start reports them.
    public void WriteMappingFile(string path, string text) => Write(Contained(path), Utf8.GetBytes(text));

    public byte[] ReadResponseBodyAsFile(string path) => Read(Find(path));

    /// <exception cref="InvalidOperationException">It is a template without bounds, or lies outside of the folder.</exception>
    public string ReadResponseBodyAsString(string path)
    {
        var text = Text(Read(Find(path)));
        return TemplateRules.FindProblem(text) is { } problem ? throw new InvalidOperationException($"The file {path} {problem}") : text;
    }

    public bool FileExists(string filename) => _root is not null && File.Exists(Find(filename));

    public void WriteFile(string filename, byte[] bytes) => Write(Contained(Path.Combine(FilesFolder, filename)), bytes);

    public void WriteFile(string folder, string filename, byte[] bytes) => Write(Contained(Path.Combine(folder, filename)), bytes);

    public void DeleteFile(string filename) => Access(() =>
    {
        File.Delete(Find(filename));
        return true;
    });

    public byte[] ReadFile(string filename) => Read(Find(filename));

    public string ReadFileAsString(string filename) => Text(Read(Find(filename)));

    public string GetUnmatchedRequestsFolder() => throw new InvalidOperationException("Unmatched requests are not saved.");

    public void WriteUnmatchedRequest(string filename, string text) => throw new InvalidOperationException("Unmatched requests are not saved.");

    private string FilesFolder => Path.Combine(_root ?? throw NoFolder(), ResponseFiles);

    // Where WireMock.Net looks, and where those look who have mappings and files side by side.
    private string Find(string name)
    {
        var relative = name.Replace('\\', '/').TrimStart('/');
        var places = new[] { FilesFolder, _mappings!, _root! }.Select(folder => Path.Combine(folder, relative)).ToList();
        return Contained(places.Find(File.Exists) ?? places.Find(Directory.Exists) ?? places[0]);
    }

    private string Contained(string path)
    {
        var root = _root ?? throw NoFolder();
        var real = Real(path);
        return real == root || real.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? real
            : throw new InvalidOperationException("The path leads out of the folder of mappings.");
    }

    private static string Real(string path, int links = 0)
    {
        if (links > MaxLinks)
            throw new InvalidOperationException("The path has too many links.");
        var full = Path.GetFullPath(path).TrimEnd(Path.DirectorySeparatorChar);
        var real = Path.GetPathRoot(full)!;
        foreach (var part in full[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            real = Path.Combine(real, part);
            if (new FileInfo(real).LinkTarget is { } target)
                real = Real(Path.Combine(Path.GetDirectoryName(real)!, target), links + 1);
        }

        return real;
    }

    private static byte[] Read(string path) => Access(() =>
    {
        if (Directory.Exists(path))
            throw new IOException($"{path} is a folder, not a file.");
        // A pipe, a socket or a device has no length, and to open a pipe would wait for whoever writes into it.
        if (new FileInfo(path) is { Exists: true, Length: 0 })
            return [];
        using var file = File.OpenRead(path);
        if (file.Length > MaxFile)
            throw new IOException($"The file is larger than {MaxFile} bytes.");
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    });

    private static string Text(byte[] bytes) => Utf8.GetString(bytes.AsSpan(bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0));

    private static void Write(string path, byte[] bytes) => Access(() =>
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        AtomicFile.Write(path, bytes);
        return true;
    });

    // WireMock.Net tells no error of the disk from others.
    private static T Access<T>(Func<T> access)
    {
        try
        {
            return access();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            if (StubExchange.Current is { } exchange)
                exchange.FolderFailure = failure.Message;
            throw;
        }
    }

    private static InvalidOperationException NoFolder() =>
        new("There is no folder of mappings. Start the emulator with --mappings, or set TrackingEmulatorOptions.MappingsFolder.");
}
