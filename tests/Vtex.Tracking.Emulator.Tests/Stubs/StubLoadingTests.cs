using Vtex.Tracking.Emulator.Tests.Cli;

namespace Vtex.Tracking.Emulator.Tests.Stubs;

public sealed class StubLoadingTests
{
    [Fact]
    public async Task No_assembly_of_WireMock_Net_is_loaded_until_somebody_asks_for_it()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The files that a process has loaded are read from /proc.");
        await using var tool = CommandLine.Start("--port", "0");
        using var http = new HttpClient { BaseAddress = await tool.ReadAddressAsync() };
        using var read = await http.GetAsync("receiver/services", TestContext.Current.CancellationToken);
        foreach (var name in (string[])["WireMock", "Handlebars", "Newtonsoft"])
            Assert.DoesNotContain(name, tool.LoadedFiles, StringComparison.Ordinal);

        using var asked = await http.GetAsync("__admin/mappings", TestContext.Current.CancellationToken);
        Assert.Equal(200, (int)asked.StatusCode);
        Assert.Contains("WireMock.Net.Minimal", tool.LoadedFiles, StringComparison.Ordinal);
    }
}
