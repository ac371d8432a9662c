using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Reflection;
using System.Runtime.Versioning;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Vtex.Tracking.Client.Tests.Infrastructure;
using Vtex.Tracking.Telemetry;

namespace Vtex.Tracking.Client.Tests.Telemetry;

/// <summary>A client with a name says it wherever it is heard.</summary>
public sealed class AccountTelemetryTests : IDisposable
{
    private const string Host = "accounts.test";

    private readonly ScriptedServer _server = new();
    private readonly TelemetryListener _telemetry = new(Host);

    public void Dispose()
    {
        _telemetry.Dispose();
        _server.Dispose();
    }

    [Fact]
    public async Task Logs_activities_and_measurements_carry_the_name_of_the_registration()
    {
        using var log = new EntryProvider();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log));
        services.AddVtexTracking("loja-a", Set).ConfigurePrimaryHttpMessageHandler(() => _server);
        services.AddVtexTracking(Set).ConfigurePrimaryHttpMessageHandler(() => _server);
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredKeyedService<IVtexTrackingClient>("loja-a").Services.GetAsync(7);
        await provider.GetRequiredService<IVtexTrackingClient>().Services.GetAsync(7);

        var entry = log.Entries.First(one => one.Category == VtexTrackingTelemetry.LogCategory);
        Assert.Equal("Logged in. The token lives for 30.00:00:00. (loja-a)", entry.Text);
        Assert.Equal(["vtex.account", "Life", "{OriginalFormat}"], entry.Attributes.Select(one => one.Key));
        Assert.Equal("loja-a", entry.Attributes[0].Value);
        var reads = _telemetry.Activities.Where(activity => activity.DisplayName.StartsWith("GET", StringComparison.Ordinal));
        Assert.Equal(["loja-a", null], reads.Select(activity => activity.GetTagItem("vtex.account")));
        var durations = _telemetry.Measurements.Where(one =>
            one.Instrument == "vtex.tracking.operation.duration" && Equals(one.Tags["server.address"], Host)
            && Equals(one.Tags["http.request.method"], "GET"));
        Assert.Equal(["loja-a", null], durations.Select(one => one.Tags.GetValueOrDefault("vtex.account")));
        Assert.Contains(_telemetry.Measurements, one =>
            one.Instrument == "vtex.tracking.token.renewals" && Equals(one.Tags.GetValueOrDefault("vtex.account"), "loja-a"));
    }

    [Fact]
    public async Task A_client_that_the_factory_made_has_the_name_it_was_asked_for()
    {
        var services = new ServiceCollection();
        services.AddVtexTrackingClientFactory();
        services.ConfigureHttpClientDefaults(http => http.ConfigurePrimaryHttpMessageHandler(() => _server));
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<IVtexTrackingClientFactory>().GetOrAddClient("loja-b", Set).Services.GetAsync(7);

        Assert.Contains(_telemetry.Activities, activity => Equals(activity.GetTagItem("vtex.account"), "loja-b"));
    }

    [Fact]
    public void Durations_advise_buckets_in_seconds_for_waits_of_minutes()
    {
        var durations = (Histogram<double>)typeof(ClientMetrics)
            .GetField("Durations", BindingFlags.NonPublic | BindingFlags.Static)!.GetValue(null)!;

        // Instruments of .NET Standard cannot.
        var target = typeof(VtexTrackingClient).Assembly.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName;
        Assert.Equal(target.StartsWith(".NETStandard", StringComparison.Ordinal), durations.Advice is null);
        if (durations.Advice is null)
            return;

        var buckets = durations.Advice.HistogramBucketBoundaries!;
        Assert.Equal((0.005, 240), (buckets[0], buckets[^1]));
        Assert.Equal(buckets.Order(), buckets);
    }

    private static void Set(VtexTrackingOptions options)
    {
        var given = ScriptedServer.Options();
        (options.Username, options.Password) = (given.Username, given.Password);
        options.BaseAddress = new Uri($"https://{Host}/receiver/");
        options.CallBudget.Mode = CallBudgetMode.Off;
    }

    private sealed record Entry(string Category, string Text, IReadOnlyList<KeyValuePair<string, object?>> Attributes);

    private sealed class EntryProvider : ILoggerProvider
    {
        public ConcurrentQueue<Entry> Entries { get; } = new();

        public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

        public void Dispose()
        {
        }

        private sealed class Logger(EntryProvider provider, string category) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(
                LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
                provider.Entries.Enqueue(new(
                    category, formatter(state, exception), (state as IReadOnlyList<KeyValuePair<string, object?>>)?.ToList() ?? []));
        }
    }
}
