using Vtex.Tracking.PackageTests.Packing;
using Vtex.Tracking.PackageTests.Processes;

namespace Vtex.Tracking.PackageTests.Consumers;

/// <summary>The templates are installed into a place of their own, and what they make is green.</summary>
public sealed class TemplateTests(SharedFeed shared) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("vtex-tracking-tests", "minha-loja.Tests", "test minha-loja.Tests", 1)]
    [InlineData("vtex-carrier", "Ipe-Express", "test Ipe-Express/Ipe-Express.Tests", 1)]
    [InlineData("vtex-erp", "minha-loja.Erp", "build minha-loja.Erp", 0)]
    public async Task What_a_template_makes_is_green(string template, string name, string command, int tests)
    {
        FreshProject.WriteSources(_folder, shared.Feed);
        var hive = _folder.PathOf("hive");
        var package = shared.Feed.Packages.Single(one => one.Id == "Vtex.Tracking.Templates");
        await RunAsync("new", "install", Path.Combine(shared.Feed.Path, $"{package.Id}.{package.Version}.nupkg"), "--debug:custom-hive", hive);

        await RunAsync("new", template, "-n", name, "-o", name, "--debug:custom-hive", hive);
        var output = await RunAsync([.. command.Split(' '), "-p:TreatWarningsAsErrors=true"]);

        if (tests > 0)
            Assert.Contains($"Passed:     {tests}", output, StringComparison.Ordinal);
    }

    private Task<string> RunAsync(params string[] arguments)
    {
        var command = DotnetCommand.In(_folder.Path, arguments);
        // Packages of the same version from an earlier run must not be taken for these.
        command.Environment["NUGET_PACKAGES"] = _folder.PathOf("packages");
        command.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        return ChildProcess.RunAsync(command, Ct);
    }
}
