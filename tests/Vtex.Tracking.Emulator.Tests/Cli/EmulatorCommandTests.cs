using System.Diagnostics;

namespace Vtex.Tracking.Emulator.Tests.Cli;

public sealed class EmulatorCommandTests
{
    [Fact]
    public async Task It_starts_says_where_it_is_answers_and_stops_on_SIGTERM()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no SIGTERM on Windows.");
        await using var tool = CommandLine.Start("--port", "0");
        var address = await tool.ReadAddressAsync();

        using var http = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };
        var health = await http.GetStringAsync("_emulator/health", TestContext.Current.CancellationToken);
        Assert.Contains("\"status\":\"ok\"", health, StringComparison.Ordinal);
        var clock = await http.GetStringAsync("_emulator/clock", TestContext.Current.CancellationToken);
        Assert.Contains("\"speed\":1", clock, StringComparison.Ordinal);

        await tool.TerminateAsync();
        var (exitCode, output, errors) = await tool.EndAsync();
        Assert.Equal((0, ""), (exitCode, errors));
        Assert.Contains("receiver/auth", output, StringComparison.Ordinal);
        Assert.EndsWith("Stopped.\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_it_proposes_to_try_leads_to_a_delivery()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no sh on Windows.");
        await using var tool = CommandLine.Start("--port", "0");
        var proposed = await tool.ReadLinesBeforeAsync("Ctrl+C");
        var script = string.Join('\n', proposed.Where(line => line.StartsWith("    ", StringComparison.Ordinal) && !line.Contains("<accessToken>", StringComparison.Ordinal)));

        using var shell = Process.Start(new ProcessStartInfo("sh", ["-ec", script.Replace("curl ", "curl -sf ", StringComparison.Ordinal)])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        await shell.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, shell.ExitCode);
        using var http = new HttpClient { BaseAddress = new Uri(proposed[0][proposed[0].IndexOf("http://", StringComparison.Ordinal)..]) };
        var service = await http.GetStringAsync("_emulator/universes/minha-loja/services/1", TestContext.Current.CancellationToken);
        Assert.Contains("\"Realizado\"", service, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0.0.0.0", "http://127.0.0.1:")]
    [InlineData("127.0.0.2", "http://127.0.0.2:")]
    public async Task It_listens_where_it_is_told_and_says_an_address_that_can_be_called(string listen, string address)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere 127.0.0.1 may be the only loopback address.");
        await using var tool = CommandLine.Start("--port", "0", "--listen", listen);
        var told = await tool.ReadAddressAsync();
        Assert.StartsWith(address, told.AbsoluteUri, StringComparison.Ordinal);

        using var http = new HttpClient { BaseAddress = told, Timeout = TimeSpan.FromSeconds(30) };
        var health = await http.GetStringAsync("_emulator/health", TestContext.Current.CancellationToken);
        Assert.Contains("\"status\":\"ok\"", health, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_of_another_machine_is_one_line_and_exit_code_1()
    {
        await using var tool = CommandLine.Start("--port", "0", "--listen", "203.0.113.1");
        var (exitCode, output, errors) = await tool.EndAsync();
        Assert.Equal((1, ""), (exitCode, output));
        Assert.Contains("203.0.113.1", Assert.Single(errors.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_in_use_is_one_line_and_exit_code_1()
    {
        await using var emulator = await TrackingEmulator.StartAsync(null, TestContext.Current.CancellationToken);
        var port = emulator.BaseAddress.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        await using var tool = CommandLine.Start("--port", port);
        var (exitCode, output, errors) = await tool.EndAsync();
        Assert.Equal((1, ""), (exitCode, output));
        Assert.StartsWith($"Port {port} on 127.0.0.1 is in use.", Assert.Single(errors.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"Request":{"Path":"/a"},"Response":{"StatusCode":"no"}}""", "(1): $.Response.StatusCode must")]
    [InlineData("""{"mappings":[{"request":{"url":"/a"}}]}""", "(1): $.mappings belongs to a mapping of WireMock for Java")]
    [InlineData("{", "(1): It is not valid JSON")]
    [InlineData("{\n\"Request\":{\"Path\":\"/\\ud800\"},\"Response\":{}}", "(2): A text or name holds half of a surrogate pair")]
    public async Task A_mapping_that_cannot_be_used_is_named_with_its_place_and_exit_code_1(string mapping, string place)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var file = Path.Combine(folder.FullName, "broken.json");
            await File.WriteAllTextAsync(file, mapping, TestContext.Current.CancellationToken);
            await using var tool = CommandLine.Start("--port", "0", "--mappings", folder.FullName);
            var (exitCode, output, errors) = await tool.EndAsync();
            Assert.Equal((1, ""), (exitCode, output));
            var line = errors.TrimEnd().Split('\n')[^1];
            Assert.Contains(file + place, line, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task It_tells_its_version()
    {
        await using var tool = CommandLine.Start("--version");
        var (exitCode, output, _) = await tool.EndAsync();
        Assert.Equal(0, exitCode);
        Assert.Matches(@"^\d+\.\d+\.\d+(-[\w.]+)?$", output.Trim());
    }

    [Fact]
    public async Task It_helps()
    {
        await using var tool = CommandLine.Start("--help");
        var (exitCode, output, _) = await tool.EndAsync();
        Assert.Equal(0, exitCode);
        Assert.Contains("--port", output, StringComparison.Ordinal);
        Assert.Contains("5310", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--port", "65536")]
    [InlineData("--port", "-1")]
    [InlineData("--port", "eighty")]
    [InlineData("--prot", "80")]
    [InlineData("--enforce-call-budget", "sometimes")]
    [InlineData("--timestamp-offsets", "maybe")]
    [InlineData("--allow-host", "http://emulator.test")]
    [InlineData("--listen", "localhost")]
    [InlineData("--allow-origin", "localhost:3000")]
    public async Task A_bad_option_is_refused(string option, string value)
    {
        await using var tool = CommandLine.Start(option, value);
        var (exitCode, _, errors) = await tool.EndAsync();
        Assert.Equal(1, exitCode);
        Assert.NotEmpty(errors);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }
}
