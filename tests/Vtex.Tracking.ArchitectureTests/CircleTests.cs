namespace Vtex.Tracking.ArchitectureTests;

/// <summary>Folders use each other in one direction, as compiled.</summary>
public sealed class CircleTests
{
    private const string GeneratedIsOneFolder = "Models lie below everything, operations and rules above; they are made into one folder.";

    // Arrows that may close a circle, each with its reason.
    private static readonly Dictionary<string, (string From, string To, string Why)[]> Allowed = new()
    {
        ["Vtex.Tracking.Client"] =
        [
            ("Generated", "Requests", GeneratedIsOneFolder),
            ("Generated", "Transport", GeneratedIsOneFolder),
            ("Generated", "CallBudget", GeneratedIsOneFolder),
            ("Generated", "Validation", GeneratedIsOneFolder),
        ],
    };

    [Theory]
    [InlineData("Vtex.Tracking.Client", "")]
    [InlineData("Vtex.Tracking.Client.PostgreSql", "")]
    [InlineData("Vtex.Tracking.Client.Redis", "")]
    [InlineData("Vtex.Tracking.Client.Sqlite", "")]
    [InlineData("Vtex.Tracking.AspNetCore", "")]
    [InlineData("Vtex.Tracking.Emulator", "")]
    [InlineData("Vtex.Tracking.Emulator", "Conformance")]
    [InlineData("Vtex.Tracking.Emulator", "Hub")]
    [InlineData("Vtex.Tracking.Emulator", "Storage")]
    [InlineData("Vtex.Tracking.Emulator", "Wire")]
    [InlineData("Vtex.Tracking.Emulator", "Wire/Control")]
    [InlineData("Vtex.Tracking.Emulator", "Wire/Labels")]
    [InlineData("Vtex.Tracking.Emulator", "Wire/Tracking")]
    public void No_folders_use_each_other_in_a_circle(string project, string within)
    {
        var allowed = Allowed.GetValueOrDefault(Path.Combine(project, within), []);
        var graph = new FolderGraph(project, within);

        var circles = graph.Circles([.. allowed.Select(arrow => (arrow.From, arrow.To))]);

        Assert.NotEmpty(graph.Arrows);
        Assert.True(!circles.Any(), $"{project}/{within} has circles:\n{string.Join('\n', circles)}");
        Assert.All(allowed, arrow => Assert.Contains((arrow.From, arrow.To), graph.Arrows));
    }
}
