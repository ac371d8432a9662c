using System.IO.Compression;
using System.Security.Cryptography;

namespace Vtex.Tracking.Emulator;

/// <summary>The files of the pages.</summary>
internal interface IPageSource
{
    /// <summary>Finds a file by its path, such as <c>kit/api.js</c>; null when there is none.</summary>
    Page? Find(string path);
}

/// <summary>A file of a page, compressed by gzip.</summary>
internal sealed class Page
{
    public Page(string path, byte[] compressed)
    {
        ContentType = Path.GetExtension(path) switch
        {
            ".html" => "text/html; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".css" => "text/css; charset=utf-8",
            ".svg" => "image/svg+xml",
            _ => "application/json",
        };
        Compressed = compressed;
        ETag = $"\"{Convert.ToHexStringLower(SHA256.HashData(compressed).AsSpan(0, 12))}\"";
    }

    public string ContentType { get; }

    public byte[] Compressed { get; }

    public string ETag { get; }

    /// <summary>Opens the file as it was before it was compressed.</summary>
    public Stream OpenPlain() => new GZipStream(new MemoryStream(Compressed), CompressionMode.Decompress);
}

/// <summary>The files in this assembly. Each is read when it is first asked for.</summary>
internal sealed class EmbeddedPages : IPageSource
{
    private readonly Dictionary<string, Page?> _known = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <summary>Gets the paths of all files.</summary>
    public static IEnumerable<string> Paths => typeof(EmbeddedPages).Assembly.GetManifestResourceNames();

    public Page? Find(string path)
    {
        lock (_lock)
        {
            // What there is not is not remembered, for its name comes from outside.
            if (!_known.TryGetValue(path, out var page) && (page = Read(path)) is not null)
                _known.Add(path, page);
            return page;
        }
    }

    private static Page? Read(string path)
    {
        using var resource = typeof(EmbeddedPages).Assembly.GetManifestResourceStream(path);
        if (resource is null)
            return null;
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return new Page(path, bytes);
    }
}

/// <summary>The files of a folder, read anew each time: for work on the pages.</summary>
internal sealed class FolderPages(string folder) : IPageSource
{
    public Page? Find(string path)
    {
        var file = Path.GetFullPath(Path.Combine(folder, path));
        if (!file.StartsWith(Path.GetFullPath(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal) || !File.Exists(file))
            return null;
        var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(File.ReadAllBytes(file));
        return new Page(path, compressed.ToArray());
    }
}
