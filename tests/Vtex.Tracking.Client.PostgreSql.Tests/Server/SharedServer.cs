[assembly: AssemblyFixture(typeof(Vtex.Tracking.Client.PostgreSql.Tests.SharedServer))]

namespace Vtex.Tracking.Client.PostgreSql.Tests;

/// <summary>One server for all tests of the project. Each test has a schema of its own in it.</summary>
public sealed class SharedServer : IAsyncLifetime
{
    private PostgreSqlServer? _server;
    private int _schemas;

    public async ValueTask InitializeAsync()
    {
        if (PostgreSqlPrograms.Folder is not null)
            _server = await PostgreSqlServer.CreateAsync();
    }

    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>Skips the test where there is no PostgreSQL.</summary>
    internal PostgreSqlServer Server
    {
        get
        {
            Skip();
            return _server!;
        }
    }

    internal static void Skip() => Assert.SkipWhen(
        PostgreSqlPrograms.Folder is null,
        "There is no PostgreSQL on this machine: initdb is neither in /usr/lib/postgresql/*/bin nor in PATH. "
        + "On Debian: apt-get install postgresql.");

    /// <summary>A schema that no other test has.</summary>
    internal TestSchema NewSchema() => new(Server.ConnectionString, $"test_{Interlocked.Increment(ref _schemas)}");
}
