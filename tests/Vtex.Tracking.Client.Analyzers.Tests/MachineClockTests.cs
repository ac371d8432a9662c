using Vtex.Tracking.Analyzers;
using Vtex.Tracking.CodeFixes;

namespace Vtex.Tracking.Client.Analyzers.Tests;

public sealed class MachineClockTests
{
    [Theory]
    [InlineData("_ = new DeliveryServiceFilter { From = DateOnly.FromDateTime({|VTX0003:DateTime.Now|}) };")]
    [InlineData("_ = new DeliveryServiceFilter { From = DateOnly.FromDateTime({|VTX0003:DateTime.Today|}.AddDays(-7)), To = DateOnly.FromDateTime({|VTX0003:DateTime.Today|}) };")]
    [InlineData("_ = BrasiliaDay.At({|VTX0003:DateTimeOffset.UtcNow|}).AddDays(-1);")]
    [InlineData("_ = new BrasiliaDay({|VTX0003:DateTime.Now|}.Year, 1, 1);")]
    [InlineData("_ = new OrderFilter { CreatedFrom = {|VTX0003:DateTime.Now|} - TimeSpan.FromDays(1) };")]
    [InlineData("var filter = new OrderFilter(); _ = filter with { InvoicedTo = {|VTX0003:DateTimeOffset.Now|}.Date };")]
    [InlineData("BrasiliaDay today = DateOnly.FromDateTime({|VTX0003:DateTime.UtcNow|}); _ = today;")]
    public Task The_clock_of_the_machine_in_a_query(string code) => Check.AnalyzerAsync<MachineClockAnalyzer>(Sources.InMethod(code));

    [Theory]
    [InlineData("_ = new DeliveryServiceFilter { From = BrasiliaDay.Today(clock).AddDays(-7) };")]
    [InlineData("_ = new OrderFilter { CreatedFrom = clock.GetUtcNow() };")]
    [InlineData("Console.WriteLine(DateTime.Now); _ = DateTimeOffset.UtcNow.AddDays(1);")]
    [InlineData("_ = new OrderFilter { Query = DateTime.Now.ToString() } is { } ? DateTime.Now : default;")]
    [InlineData("_ = BrasiliaDay.At(DateTimeOffset.UnixEpoch);")]
    public Task Not_a_clock_that_was_given_and_not_elsewhere(string code) =>
        Check.AnalyzerAsync<MachineClockAnalyzer>(Sources.InMethod(code.Replace("Query = DateTime.Now.ToString()", "Query = \"x\"", StringComparison.Ordinal)));

    [Theory]
    [InlineData("DateOnly.FromDateTime({|VTX0003:DateTime.Now|})")]
    [InlineData("BrasiliaDay.At({|VTX0003:DateTimeOffset.UtcNow|})")]
    public Task Today_becomes_that_of_Brasilia(string today) => Check.FixAsync<MachineClockAnalyzer, MachineClockCodeFix>(
        Sources.InMethod($"_ = new DeliveryServiceFilter {{ From = {today} }};"),
        Sources.InMethod("_ = new DeliveryServiceFilter { From = BrasiliaDay.Today(TimeProvider.System) };"));
}
