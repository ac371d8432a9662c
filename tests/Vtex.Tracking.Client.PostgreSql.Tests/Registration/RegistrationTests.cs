using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Npgsql;
using Vtex.Tracking.CallBudget;
using Vtex.Tracking.PostgreSql;
using static Vtex.Tracking.Client.PostgreSql.Tests.Answers;

namespace Vtex.Tracking.Client.PostgreSql.Tests;

/// <summary>One line brings the store to the clients.</summary>
public sealed class RegistrationTests(SharedServer server)
{
    private const string Nowhere = "Host=127.0.0.1;Port=1";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_options_take_a_connection_string()
    {
        await using var schema = server.NewSchema();
        var options = new CallBudgetOptions();
        Assert.Same(options, options.UsePostgreSql(schema.ConnectionString, store => store.Schema = schema.Name));
        await using var made = Assert.IsType<PostgreSqlCallBudgetStore>(options.Store);
        await made.CompleteAsync("k", Guid.NewGuid(), At(Now), Cancel);
        Assert.NotNull(await schema.NewStore().FindAsync("k", Cancel));
    }

    [Fact]
    public async Task The_options_take_a_data_source()
    {
        await using var schema = server.NewSchema();
        await using var source = NpgsqlDataSource.Create(schema.ConnectionString);
        var options = new CallBudgetOptions().UsePostgreSql(source, store => store.Schema = schema.Name);
        await options.Store!.CompleteAsync("k", Guid.NewGuid(), At(Now), Cancel);
        Assert.NotNull(await schema.NewStore().FindAsync("k", Cancel));
    }

    [Fact]
    public async Task Registered_once_all_clients_use_it_and_it_ends_with_the_app()
    {
        ICallBudgetStore? store;
        await using (var app = new ServiceCollection()
            .AddVtexTrackingPostgreSql(Nowhere)
            .AddVtexTracking(Identify).Services
            .AddVtexTrackingPostgreSql(Nowhere)
            .Configure<VtexTrackingOptions>("another", Identify)
            .BuildServiceProvider())
        {
            store = app.GetRequiredService<IOptions<VtexTrackingOptions>>().Value.CallBudget.Store;
            Assert.IsType<PostgreSqlCallBudgetStore>(store);
            Assert.Same(store, app.GetRequiredService<IOptionsMonitor<VtexTrackingOptions>>().Get("another").CallBudget.Store);
        }

        var failure = await Assert.ThrowsAsync<CallBudgetStoreException>(() => store.FindAsync("k", Cancel).AsTask());
        Assert.Contains("disposed", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_was_set_stays()
    {
        await using var own = new PostgreSqlCallBudgetStore(Nowhere);
        await using var app = new ServiceCollection()
            .AddVtexTrackingPostgreSql(Nowhere)
            .AddVtexTracking(options =>
            {
                Identify(options);
                options.CallBudget.Store = own;
            }).Services
            .BuildServiceProvider();
        Assert.Same(own, app.GetRequiredService<IOptions<VtexTrackingOptions>>().Value.CallBudget.Store);
    }

    [Fact]
    public async Task Without_a_connection_string_it_takes_the_data_source_of_the_app()
    {
        await using var schema = server.NewSchema();
        await using var app = new ServiceCollection()
            .AddSingleton(_ => NpgsqlDataSource.Create(schema.ConnectionString))
            .AddVtexTrackingPostgreSql(store => store.Schema = schema.Name)
            .BuildServiceProvider();
        var store = app.GetRequiredService<IOptions<VtexTrackingOptions>>().Value.CallBudget.Store!;
        await store.CompleteAsync("k", Guid.NewGuid(), At(Now), Cancel);
        Assert.NotNull(await schema.NewStore().FindAsync("k", Cancel));
    }

    private static void Identify(VtexTrackingOptions options) => (options.Username, options.Password) = ("minha-loja", "segredo");
}
