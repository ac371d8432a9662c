using Vtex.Tracking.Analyzers;

namespace Vtex.Tracking.Client.Analyzers.Tests;

public sealed class IgnoredFreshnessTests
{
    private const string Old = "tracking.Services.GetAsync(id, new CallOptions { Cache = CacheUse.OnlyIfCached })";

    [Theory]
    [InlineData("var known = await {|VTX0005:" + Old + "|}; Console.WriteLine(known.AddressStreet);")]
    [InlineData("Console.WriteLine((await {|VTX0005:" + Old + "|}).AddressStreet);")]
    [InlineData("var page = await {|VTX0005:tracking.Services.GetPageAsync(options: new() { Cache = CacheUse.OnlyIfCached })|}; Console.WriteLine(page.Data);")]
    public Task What_may_be_old_is_used_as_new(string code) => Check.AnalyzerAsync<IgnoredFreshnessAnalyzer>(Sources.InMethod(code));

    [Theory]
    [InlineData("var known = await " + Old + "; Console.WriteLine(known.AddressStreet + known.Freshness!.FetchedAt);")]
    [InlineData("Console.WriteLine((await " + Old + ").Freshness);")]
    [InlineData("var known = await " + Old + "; Console.WriteLine(known);")]
    [InlineData("var known = await " + Old + "; _ = known.AddressStreet; Show(known); static void Show(DeliveryServiceResponse one) => Console.WriteLine(one.Freshness);")]
    [InlineData("var fresh = await tracking.Services.GetAsync(id); Console.WriteLine(fresh.AddressStreet);")]
    [InlineData("var fresh = await tracking.Services.GetAsync(id, new CallOptions { Cache = CacheUse.PreferFresh }); Console.WriteLine(fresh.AddressStreet);")]
    public Task Not_where_its_age_is_seen_or_it_goes_elsewhere(string code) => Check.AnalyzerAsync<IgnoredFreshnessAnalyzer>(Sources.InMethod(code));
}
