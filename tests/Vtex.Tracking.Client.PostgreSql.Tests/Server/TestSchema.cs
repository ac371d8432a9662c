using Npgsql;
using Vtex.Tracking.PostgreSql;

namespace Vtex.Tracking.Client.PostgreSql.Tests;

/// <summary>Describes what one test has of the server.</summary>
internal sealed class TestSchema(string connectionString, string name) : IAsyncDisposable
{
    private readonly List<PostgreSqlCallBudgetStore> _stores = [];

    public string ConnectionString => connectionString;

    public string Name => name;

    /// <summary>A store as another process would have it, with connections of its own.</summary>
    public PostgreSqlCallBudgetStore NewStore(Action<PostgreSqlStoreOptions>? configure = null)
    {
        var options = new PostgreSqlStoreOptions { Schema = name, Timeout = TimeSpan.FromSeconds(60) };
        configure?.Invoke(options);
        var store = new PostgreSqlCallBudgetStore($"{connectionString};Maximum Pool Size=70;Timeout=60", options);
        _stores.Add(store);
        return store;
    }

    /// <summary>Looks at the tables, or changes them, behind the store's back.</summary>
    public async Task<T> QueryAsync<T>(string sql)
    {
        await using var connection = new NpgsqlConnection($"{connectionString};Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql.Replace("{schema}", name, StringComparison.Ordinal), connection);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var store in _stores)
            await store.DisposeAsync();
    }
}
