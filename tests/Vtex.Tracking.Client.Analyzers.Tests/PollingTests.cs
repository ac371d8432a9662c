using Vtex.Tracking.Analyzers;

namespace Vtex.Tracking.Client.Analyzers.Tests;

public sealed class PollingTests
{
    [Theory]
    [InlineData("while (!stop.IsCancellationRequested) { await {|VTX0001:tracking.Services.GetAsync(id)|}; await Task.Delay(1000, stop); }")]
    [InlineData("for (;;) { await {|VTX0001:tracking.Services.GetAsync(_id, cancellationToken: stop)|}; await Task.Delay(TimeSpan.FromMinutes(1), clock, stop); }")]
    [InlineData("using var timer = new PeriodicTimer(TimeSpan.FromMinutes(5)); while (await timer.WaitForNextTickAsync(stop)) await {|VTX0001:tracking.Routes.GetServicesPageAsync()|};")]
    [InlineData("do { await {|VTX0001:tracking.Services.FindByInvoiceAsync(\"184532\", null)|}; Thread.Sleep(1); } while (true);")]
    [InlineData("var filter = new DeliveryServiceFilter(); while (true) { await {|VTX0001:tracking.Services.GetPageAsync(filter)|}; await Task.Delay(1); }")]
    public Task A_loop_that_waits_and_reads_the_same_again(string code) => Check.AnalyzerAsync<PollingAnalyzer>(Sources.InMethod(code));

    [Theory]
    [InlineData("foreach (var each in new[] { 1, 2 }) { await tracking.Services.GetAsync(each); await Task.Delay(1); }")]
    [InlineData("for (var page = 1; page < 9; page++) { await tracking.Services.GetPageAsync(null, page); await Task.Delay(1); }")]
    [InlineData("while (true) { id++; await tracking.Services.GetAsync(id); await Task.Delay(1); }")]
    [InlineData("while (true) { var next = Random.Shared.Next(); await tracking.Services.GetAsync(next); await Task.Delay(1); }")]
    [InlineData("while (true) { await tracking.Services.GetAsync(id, new CallOptions { Cache = CacheUse.PreferFresh }); await Task.Delay(1); }")]
    [InlineData("while (true) { var one = await tracking.Services.GetAsync(id); await Task.Delay(one.Freshness!.NextAllowedAt - clock.GetUtcNow(), clock); }")]
    [InlineData("for (var time = 0; time < 2; time++) await tracking.Services.GetAsync(id);")]
    [InlineData("await tracking.Services.GetAsync(id); await Task.Delay(1);")]
    [InlineData("while (true) { await orders.GetAsync(\"MKP-1\"); await Task.Delay(1); }")]
    [InlineData("while (true) { var read = () => tracking.Services.GetAsync(id); await Task.Delay(1); _ = read; }")]
    public Task Not_what_reads_something_else_or_chooses(string code) => Check.AnalyzerAsync<PollingAnalyzer>(Sources.InMethod(code));
}
