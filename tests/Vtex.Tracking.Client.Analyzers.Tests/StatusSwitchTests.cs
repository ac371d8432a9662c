using Vtex.Tracking.Analyzers;
using Vtex.Tracking.CodeFixes;

namespace Vtex.Tracking.Client.Analyzers.Tests;

public sealed class StatusSwitchTests
{
    [Theory]
    [InlineData("switch ({|VTX0004:orderStatus.Value|}) { case \"invoiced\": break; }")]
    [InlineData("switch ({|VTX0004:orderStatus|}) { case var one when one == OrderStatus.Invoiced: break; }")]
    [InlineData("var status = DeliveryServiceStatus.Active; switch ({|VTX0004:status.Name|}) { case DeliveryServiceStatus.Names.Done: case DeliveryServiceStatus.Names.NotDone: return; }")]
    [InlineData("_ = {|VTX0004:orderStatus.ToString()|} switch { \"invoiced\" => 1, \"canceled\" => 2 };")]
    [InlineData("OrderStatus? maybe = orderStatus; switch ({|VTX0004:maybe?.Value|}) { case \"invoiced\": break; case null: break; }")]
    public Task A_switch_that_passes_over_what_is_unknown(string code) => Check.AnalyzerAsync<StatusSwitchAnalyzer>(Sources.InMethod(code));

    [Theory]
    [InlineData("switch (orderStatus.Value) { case \"invoiced\": break; default: break; }")]
    [InlineData("switch (orderStatus.Value) { case \"invoiced\": break; case var other: Console.WriteLine(other); break; }")]
    [InlineData("_ = orderStatus.Value switch { \"invoiced\" => 1, _ => 0 };")]
    [InlineData("_ = orderStatus.Value switch { \"invoiced\" => 1, not null => 0, null => 2 };")]
    [InlineData("switch (id) { case 1: break; }")]
    [InlineData("switch (options.Username) { case \"Ativo\": break; }")]
    public Task Not_one_with_a_default_or_over_something_else(string code) => Check.AnalyzerAsync<StatusSwitchAnalyzer>(Sources.InMethod(code));

    [Fact]
    public Task A_default_is_added() => Check.FixAsync<StatusSwitchAnalyzer, StatusSwitchCodeFix>(
        Sources.InMethod("""
                    switch ({|VTX0004:orderStatus.Value|})
                    {
                        case "invoiced":
                            return;
                    }
            """),
        Sources.InMethod("""
                    switch (orderStatus.Value)
                    {
                        case "invoiced":
                            return;
                        default:
                            break;
                    }
            """));
}
