using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Logging;

namespace Vtex.Tracking.Emulator.Cli.Start;

/// <summary>Makes loggers that write each entry on a line: as text, or as a JSON object.</summary>
/// <param name="output">Takes the lines.</param>
/// <param name="isJson">Whether they are JSON.</param>
internal sealed class ActivityLoggers(TextWriter output, bool isJson) : ILoggerFactory
{
    private readonly Lock _gate = new();

    public ILogger CreateLogger(string categoryName) => new ActivityLogger(this, isJson);

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public void Dispose()
    {
    }

    private void Write(string line)
    {
        lock (_gate)
        {
            output.Write(line + "\n");
            output.Flush();
        }
    }

    private sealed class ActivityLogger(ActivityLoggers loggers, bool isJson) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (!IsEnabled(logLevel))
                return;
            var values = state as IReadOnlyList<KeyValuePair<string, object?>> ?? [];
            loggers.Write(isJson ? JsonSerializer.Serialize(ActivityLine.Of(values), ActivityJsonContext.Default.ActivityLine) : Text(values));
        }

        // What an event is not about is left out.
        private static string Text(IReadOnlyList<KeyValuePair<string, object?>> values)
        {
            var line = ActivityLine.Of(values);
            var head = string.Create(CultureInfo.InvariantCulture, $"{line.Time:yyyy-MM-ddTHH:mm:ss.fffZ} {line.Universe ?? "-"} ");
            if (line.Kind is null)
                return head + string.Create(CultureInfo.InvariantCulture, $"{line.Method} {line.Url} -> {line.Status} ({line.AnsweredBy}, {line.Milliseconds:0.0} ms)");
            var about = new[] { ("service", line.Service?.ToString(CultureInfo.InvariantCulture)), ("route", line.Route?.ToString(CultureInfo.InvariantCulture)), ("parcel", line.Parcel), ("order", line.Order) };
            return head + string.Create(CultureInfo.InvariantCulture, $"#{line.Sequence} {line.Kind}") + string.Concat(about.Where(part => part.Item2 is not null).Select(part => $" {part.Item1}={part.Item2}"));
        }
    }
}

/// <summary>What a line of JSON says: a request, or an event.</summary>
internal sealed record ActivityLine
{
    /// <summary>Gets the emulated time, in UTC.</summary>
    public DateTimeOffset Time { get; init; }

    public string? Universe { get; init; }

    public string? Method { get; init; }

    public string? Url { get; init; }

    public int? Status { get; init; }

    public string? AnsweredBy { get; init; }

    public double? Milliseconds { get; init; }

    public long? Sequence { get; init; }

    public string? Kind { get; init; }

    public int? Service { get; init; }

    public int? Route { get; init; }

    public string? Parcel { get; init; }

    public string? Order { get; init; }

    public static ActivityLine Of(IEnumerable<KeyValuePair<string, object?>> values)
    {
        var all = values.ToDictionary(value => value.Key, value => value.Value, StringComparer.Ordinal);
        return new ActivityLine
        {
            Time = all.GetValueOrDefault(nameof(Time)) as DateTimeOffset? ?? default,
            Universe = all.GetValueOrDefault(nameof(Universe)) as string is var name and not "-" ? name : null,
            Method = all.GetValueOrDefault(nameof(Method)) as string,
            Url = all.GetValueOrDefault(nameof(Url)) as string,
            Status = all.GetValueOrDefault(nameof(Status)) as int?,
            AnsweredBy = all.GetValueOrDefault(nameof(AnsweredBy))?.ToString(),
            Milliseconds = all.GetValueOrDefault(nameof(Milliseconds)) as double? is { } took ? Math.Round(took, 1) : null,
            Sequence = all.GetValueOrDefault(nameof(Sequence)) as long?,
            Kind = all.GetValueOrDefault(nameof(Kind)) as string,
            Service = all.GetValueOrDefault(nameof(Service)) as int?,
            Route = all.GetValueOrDefault(nameof(Route)) as int?,
            Parcel = all.GetValueOrDefault(nameof(Parcel)) as string,
            Order = all.GetValueOrDefault(nameof(Order)) as string,
        };
    }
}

/// <summary>Source-generated serialization of the lines.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ActivityLine))]
internal sealed partial class ActivityJsonContext : JsonSerializerContext;
