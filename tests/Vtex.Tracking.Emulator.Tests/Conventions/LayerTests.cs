namespace Vtex.Tracking.Emulator.Tests.Conventions;

public sealed class LayerTests
{
    private static readonly string[] Unknown = ["Vtex.", "Microsoft.AspNetCore", "System.Net.Http", "System.Text.Json"];

    [Fact]
    public void The_world_knows_no_other_assembly_of_ours_and_neither_HTTP_nor_JSON() => Assert.All(
        typeof(EmulatorClock).Assembly.GetReferencedAssemblies(),
        used => Assert.DoesNotContain(Unknown, name => used.Name!.StartsWith(name, StringComparison.Ordinal)));
}
