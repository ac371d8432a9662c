using Vtex.Tracking.Emulator;
using Vtex.Tracking.Readme;

namespace Vtex.Tracking.IntegrationTests.Readme;

/// <summary>docs/faults.md does what it says; its C# is run by <see cref="PageProgramTests"/>.</summary>
public sealed class FaultPageTests
{
    private static readonly ReadmePage Page = ReadmePage.Open("docs/faults.md");

    [Fact]
    public void Its_table_lists_the_ready_made_faults()
    {
        var names = typeof(Faults).GetProperties().Where(property => property.PropertyType == typeof(EmulatorFault))
            .ToDictionary(property => ((EmulatorFault)property.GetValue(null)!).Name, property => property.Name);
        Assert.Equal(
            Faults.All.Select(fault => $"| `Faults.{names[fault.Name]}` | {fault.Description} |"),
            Page.Lines.Where(line => line.StartsWith("| `Faults.", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Its_calls_succeed_one_after_the_other()
    {
        await using var emulator = TrackingEmulator.CreateInMemory();
        using var http = new HttpClient(emulator.CreateHandler());
        var commands = CurlCommand.In(Page);
        Assert.NotEmpty(commands);
        foreach (var command in commands)
        {
            using var answer = await http.SendAsync(command.ToRequest(), TestContext.Current.CancellationToken);
            Assert.True(answer.IsSuccessStatusCode, $"{command.Address}: {answer.StatusCode}");
        }
    }
}
