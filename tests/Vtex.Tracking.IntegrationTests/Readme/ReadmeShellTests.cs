using System.Text.RegularExpressions;
using Vtex.Tracking.Emulator;
using Vtex.Tracking.Readme;

namespace Vtex.Tracking.IntegrationTests.Readme;

/// <summary>The command lines of the README pages name what exists.</summary>
public sealed partial class ReadmeShellTests
{
    public static TheoryData<string> Pages => [.. ReadmePage.Names];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Projects_to_run_exist(string page)
    {
        var projects = ReadmePage.Open(page).Lines
            .SelectMany(line => Project().Matches(line))
            .Select(match => Path.Combine(RepositoryFolder.Root, match.Groups["path"].Value))
            .ToList();
        Assert.Equal(3, projects.Count);
        Assert.All(projects, path => Assert.NotEmpty(Directory.GetFiles(path, "*.csproj")));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Calls_to_the_emulator_succeed_one_after_the_other(string page)
    {
        var commands = CurlCommand.In(ReadmePage.Open(page));
        Assert.NotEmpty(commands);

        await using var emulator = TrackingEmulator.CreateInMemory();
        using var http = new HttpClient(emulator.CreateHandler());
        foreach (var command in commands)
        {
            using var answer = await http.SendAsync(command.ToRequest(), TestContext.Current.CancellationToken);
            Assert.True(answer.IsSuccessStatusCode, $"{command.Address}: {answer.StatusCode}");
        }
    }

    [GeneratedRegex(@"dotnet run --project (?<path>\S+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Project();
}
