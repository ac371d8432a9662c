using System.Text.Json;
using System.Text.Json.Serialization;
using Vtex.Tracking.Emulator.World.CallBudget;

namespace Vtex.Tracking.Emulator.Storage;

/// <summary>
/// A file beside the log of a universe with the calls that the six-hour rule counts: a JSON object a line. At each start it is
/// written anew with the calls of the last six hours. It is no part of an export, and its loss costs no more than the counts.
/// </summary>
internal sealed class CallFile : IDisposable
{
    public const string Extension = ".calls";

    private const int MaxLines = 20_000;
    private const long MaxBytes = 32 * 1024 * 1024;

    private readonly IFileSystem _system;
    private readonly string _path;
    private IOpenFile? _file;
    private long _length;
    private bool _isBroken;

    private CallFile(IFileSystem system, string path) => (_system, _path) = (system, path);

    /// <summary>Reads the calls of a file that are still of interest; what is damaged is left out.</summary>
    public static IReadOnlyList<CountedCall> Read(IFileSystem system, string path, DateTimeOffset now)
    {
        if (system.IsLink(path) || system.Find(path) is not { IsFolder: false, Length: > 0 and <= MaxBytes })
            return [];
        var calls = new Queue<CountedCall>();
        using var reader = new StreamReader(system.OpenRead(path));
        while (reader.ReadLine() is { } line)
        {
            if (TryParse(line) is not { } call)
                continue;
            if (call.IsCleared)
                calls.Clear();
            else if (CallHistory.IsInWindow(call.At, now))
                calls.Enqueue(new CountedCall(new BudgetedCall(call.User, call.Endpoint, call.Parameters, call.Page), call.At, call.Served));
            if (calls.Count > MaxLines)
                calls.Dequeue();
        }

        return [.. calls];
    }

    /// <summary>Writes a file anew, and takes further calls. Without any, there is no file.</summary>
    /// <exception cref="IOException">The old one cannot be deleted.</exception>
    public static CallFile Create(IFileSystem system, string path, IReadOnlyList<CountedCall> calls)
    {
        if (system.Find(path) is not null || system.IsLink(path))
            system.Delete(path);
        var file = new CallFile(system, path);
        foreach (var call in calls)
            file.Add(call);
        return file;
    }

    /// <summary>Adds a call. A disk that takes no more ends the keeping of calls, but not their counting.</summary>
    public void Add(CountedCall counted)
    {
        if (_isBroken)
            return;
        try
        {
            var (call, at, isServed) = counted;
            var line = JsonSerializer.SerializeToUtf8Bytes(
                new StoredCall(call.Identity, call.Endpoint, call.Parameters, call.Page, at.ToUniversalTime(), isServed, counted == CountedCall.Cleared), CallJsonContext.Default.StoredCall);
            _file ??= _system.Open(_path, FileMode.Create, FileAccess.Write, FileShare.Read | FileShare.Delete);
            _file.Write([.. line, (byte)'\n'], _length);
            _length += line.Length + 1;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            _isBroken = true;
        }
    }

    public void Dispose()
    {
        _isBroken = true;
        _file?.Dispose();
    }

    private static StoredCall? TryParse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, CallJsonContext.Default.StoredCall);
        }
        catch (JsonException)
        {
            return null; // the end of the file, when the process ended amid it
        }
    }
}

/// <summary>A line of the file.</summary>
internal sealed record StoredCall(string User, string Endpoint, string Parameters, int? Page, DateTimeOffset At, bool Served, bool IsCleared);

/// <summary>Source-generated serialization of the lines.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(StoredCall))]
internal sealed partial class CallJsonContext : JsonSerializerContext;
