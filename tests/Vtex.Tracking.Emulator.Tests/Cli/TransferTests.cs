using Vtex.Tracking.Emulator.Cli.Localization;
using Vtex.Tracking.Emulator.Tests.Storage;

namespace Vtex.Tracking.Emulator.Tests.Cli;

/// <summary>Universes go from an emulator to a file, and from there into a data folder and another emulator.</summary>
public sealed class TransferTests
{
    [Fact]
    public async Task A_universe_goes_through_a_file_a_data_folder_and_another_emulator()
    {
        using var folder = new TestFolder();
        var (first, second, data) = (Path.Combine(folder.Path, "first.log"), Path.Combine(folder.Path, "second.log"), Directory.CreateDirectory(Path.Combine(folder.Path, "data")).FullName);
        await using var emulator = await TrackingEmulator.StartAsync(null, TestContext.Current.CancellationToken);
        var universe = emulator.GetOrCreateUniverse("loja");
        await universe.PlayAsync(Scenario.All[0]);
        var url = emulator.BaseAddress.AbsoluteUri;

        var exported = await InProcessTool.RunAsync(UserLanguage.English, "export", "--url", url, "--output", first);
        Assert.Equal((0, ""), (exported.ExitCode, exported.Errors));
        Assert.StartsWith("Universe 'loja' written to ", exported.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await InProcessTool.RunAsync(UserLanguage.English, "import", first, "--as", "copia", "--data", data)).ExitCode);
        Assert.Equal(0, (await InProcessTool.RunAsync(UserLanguage.English, "export", "copia", "--data", data, "-o", second)).ExitCode);
        Assert.Equal(0, (await InProcessTool.RunAsync(UserLanguage.English, "import", second, "--as", "outra", "--url", url)).ExitCode);
        Assert.Equal(universe.LastSequence, emulator.Universes.Single(known => known.Name == "outra").LastSequence);

        var again = await InProcessTool.RunAsync(UserLanguage.Portuguese, "export", "loja", "--url", url, "--output", first);
        Assert.Equal((1, $"{first} já existe. Substitua-o com --force, ou indique outro com --output.\n"), (again.ExitCode, again.Errors.ReplaceLineEndings("\n")));
        Assert.Equal(0, (await InProcessTool.RunAsync(UserLanguage.English, "export", "loja", "--url", url, "--output", first, "--force")).ExitCode);
        var unnamed = await InProcessTool.RunAsync(UserLanguage.English, "export", "--url", url);
        Assert.Equal((1, "Name one of the universes: loja, outra.\n"), (unnamed.ExitCode, unnamed.Errors.ReplaceLineEndings("\n")));
    }

    [Fact]
    public async Task What_is_no_export_is_refused_in_the_language_of_the_user()
    {
        using var folder = new TestFolder();
        var file = Path.Combine(folder.Path, "broken.log");
        await File.WriteAllTextAsync(file, "nothing\n", TestContext.Current.CancellationToken);
        var (code, _, errors) = await InProcessTool.RunAsync(UserLanguage.Portuguese, "import", file, "--as", "outra", "--data", folder.Path);
        Assert.Equal(1, code);
        Assert.DoesNotContain(" is not ", errors, StringComparison.Ordinal);
        Assert.Contains("não é um log deste emulador", errors, StringComparison.Ordinal);
    }
}
