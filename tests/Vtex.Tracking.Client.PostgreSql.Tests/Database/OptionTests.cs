using Npgsql;
using Vtex.Tracking.PostgreSql;

namespace Vtex.Tracking.Client.PostgreSql.Tests;

/// <summary>Verifies what cannot work is refused when the store is made, without repeating a secret.</summary>
public sealed class OptionTests
{
    [Theory]
    [InlineData("")]
    [InlineData("Vtex")]
    [InlineData("1a")]
    [InlineData("pg_x")]
    [InlineData("a-b")]
    [InlineData("a;drop")]
    [InlineData("ação")]
    [InlineData("a123456789012345678901234567890123456789012345678901234567890123")]
    public void A_schema_has_a_plain_name(string name) =>
        Assert.Contains("Schema", Refusal(options => options.Schema = name), StringComparison.Ordinal);

    [Fact]
    public void All_faults_are_named_at_once()
    {
        var refusal = Refusal(options =>
        {
            options.Schema = null!;
            options.Timeout = TimeSpan.Zero;
            options.CleanupInterval = TimeSpan.Zero;
        });
        Assert.All(["Schema", "Timeout", "CleanupInterval"], name => Assert.Contains(name, refusal, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Host=a;Password=abc;segredo=1")]
    [InlineData("Host=a;Password=abc;segredo")]
    [InlineData("segredo")]
    [InlineData("Host=a;Port=segredo")]
    public void A_faulty_connection_string_is_not_repeated(string faulty)
    {
        var refusal = Assert.Throws<ArgumentException>(() => new PostgreSqlCallBudgetStore(faulty));
        Assert.DoesNotContain("segredo", refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_source_of_the_caller_stays_the_callers()
    {
        await using var source = NpgsqlDataSource.Create("Host=127.0.0.1;Port=1");
        await using (new PostgreSqlCallBudgetStore(source))
        {
            // Made and disposed.
        }

        // A disposed one would say so instead of trying.
        await Assert.ThrowsAsync<NpgsqlException>(
            () => source.OpenConnectionAsync(TestContext.Current.CancellationToken).AsTask());
    }

    private static string Refusal(Action<PostgreSqlStoreOptions> configure)
    {
        var options = new PostgreSqlStoreOptions();
        configure(options);
        return Assert.Throws<ArgumentException>(() => new PostgreSqlCallBudgetStore("Host=a", options)).Message;
    }
}
