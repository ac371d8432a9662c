using Vtex.Tracking.Redis;

[assembly: AssemblyFixture(typeof(Vtex.Tracking.Client.Redis.Tests.SharedServer))]

namespace Vtex.Tracking.Client.Redis.Tests;

/// <summary>One server for all tests of the project. Each test has a prefix of its own in it.</summary>
public sealed class SharedServer : IAsyncLifetime
{
    private RedisServer? _server;
    private int _prefixes;

    public async ValueTask InitializeAsync()
    {
        if (RedisServer.Program is not null)
            _server = await RedisServer.StartAsync();
    }

    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>Skips the test where there is no Redis.</summary>
    internal RedisServer Server
    {
        get
        {
            RedisServer.Skip();
            return _server!;
        }
    }

    /// <summary>A prefix that no other test has.</summary>
    internal string NewPrefix() => $"test_{Interlocked.Increment(ref _prefixes)}";

    internal RedisCallBudgetStore NewStore(string prefix) => new(Server.Configuration, Options(prefix));

    internal static RedisStoreOptions Options(string prefix) => new() { KeyPrefix = prefix, Timeout = TimeSpan.FromSeconds(60) };
}
