using Vtex.Tracking.Analyzers;

namespace Vtex.Tracking.Client.Analyzers.Tests;

public sealed class ClientPerCallTests
{
    [Theory]
    [InlineData("while (true) { using var client = {|VTX0002:new VtexTrackingClient(options)|}; await client.Services.GetAsync(id); }")]
    [InlineData("foreach (var each in new[] { 1, 2 }) { using (var client = {|VTX0002:new VtexTrackingClient(options)|}) await client.Services.GetAsync(each); }")]
    [InlineData("app.MapGet(\"/\", async () => { using var client = {|VTX0002:new VtexTrackingClient(options)|}; return await client.Services.GetAsync(1); });")]
    [InlineData("services.AddScoped<IVtexTrackingClient>(_ => {|VTX0002:new VtexTrackingClient(options)|});")]
    [InlineData("services.AddTransient<IVtexOrdersClient>(_ => {|VTX0002:new VtexOrdersClient(new VtexOrdersOptions())|});")]
    public Task A_client_for_each_round_or_request(string code) => Check.AnalyzerAsync<ClientPerCallAnalyzer>(Sources.InMethod(code));

    [Theory]
    [InlineData("using var client = new VtexTrackingClient(options); await client.Services.GetAsync(id);")]
    [InlineData("services.AddSingleton<IVtexTrackingClient>(_ => new VtexTrackingClient(options));")]
    [InlineData("var all = new List<VtexTrackingClient>(); foreach (var each in new[] { options }) all.Add(new VtexTrackingClient(each));")]
    [InlineData("foreach (var each in new[] { options }) { using var client = new VtexTrackingClient(each); await client.Services.GetAsync(1); }")]
    [InlineData("using var client = new VtexTrackingClient(options); while (true) await client.Services.GetAsync(id);")]
    [InlineData("app.MapGet(\"/\", () => tracking.Services.GetAsync(1));")]
    public Task Not_one_that_is_kept_or_belongs_to_an_account(string code) => Check.AnalyzerAsync<ClientPerCallAnalyzer>(Sources.InMethod(code));

    [Fact]
    public Task Controllers_and_properties_make_one_for_each_use() => Check.AnalyzerAsync<ClientPerCallAnalyzer>("""
        public sealed class Deliveries : ControllerBase
        {
            private static readonly VtexTrackingClient Shared = new(new VtexTrackingOptions());
            private readonly VtexTrackingClient _own = {|VTX0002:new(new VtexTrackingOptions())|};

            public Task<DeliveryServiceResponse> Get(int id) => _own.Services.GetAsync(Shared is null ? 0 : id);
        }

        public static class Clients
        {
            private static VtexTrackingClient? _kept;

            public static VtexTrackingClient Fresh => {|VTX0002:new VtexTrackingClient(new VtexTrackingOptions())|};

            public static VtexTrackingClient Kept => _kept ??= new VtexTrackingClient(new VtexTrackingOptions());

            public static VtexTrackingClient Once { get; } = new(new VtexTrackingOptions());

            public static VtexTrackingClient Make() => new(new VtexTrackingOptions());
        }
        """.Replace("VtexTrackingClient? _kept", "VtexTrackingClient _kept", StringComparison.Ordinal));
}
