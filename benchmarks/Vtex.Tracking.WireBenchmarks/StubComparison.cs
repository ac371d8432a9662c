using System.Globalization;

namespace Vtex.Tracking.WireBenchmarks;

/// <summary>Measures what the stub layer costs, and a stubbed answer against the real WireMock.</summary>
internal static class StubComparison
{
    private const int Stubs = 1_000;
    private const string World = "services?pageSize=1";

    private static readonly string Jar = Path.Combine(
        AppContext.BaseDirectory, "../../../../../tests/Vtex.Tracking.WireMockTests/node/node_modules/wiremock/build/wiremock-standalone-3.13.2.jar");

    public static async Task RunAsync(string tool)
    {
        if (!File.Exists(Jar))
            throw new InvalidOperationException("Install WireMock first: npm ci --prefix tests/Vtex.Tracking.WireMockTests/node");
        await AgainstItselfAsync(tool);
        await AgainstWireMockAsync(tool);
    }

    private static async Task AgainstItselfAsync(string tool)
    {
        await using var plain = await Server.StartEmulatorAsync(tool, "--journal-size", "0");
        await using var journal = await Server.StartEmulatorAsync(tool);
        await using var loaded = await Server.StartEmulatorAsync(tool, "--journal-size", "0");
        using var plainApi = await PrepareAsync(plain);
        using var journalApi = await PrepareAsync(journal);
        using var loadedApi = await PrepareAsync(loaded);
        await LoadAsync(loaded);

        var posted = Path.Combine(Directory.CreateTempSubdirectory().FullName, "two.json");
        await File.WriteAllTextAsync(posted, $"[{Samples.Plain(1)},{Samples.Plain(2)}]");
        Comparison.Heading("the stub layer", "journal off/s", "journal on/s");
        Comparison.Row($"GET {World}", await ReadAsync(plain, plainApi), await ReadAsync(journal, journalApi));
        Comparison.Row("POST two services", await PostAsync(plain, plainApi, posted), await PostAsync(journal, journalApi, posted));
        Comparison.Heading("", "no stub/s", "1,000 stubs/s");
        Comparison.Row($"GET {World}, from the world", await ReadAsync(plain, plainApi), await ReadAsync(loaded, loadedApi));
    }

    private static async Task AgainstWireMockAsync(string tool)
    {
        await using var emulator = await Server.StartEmulatorAsync(tool);
        await using var wiremock = await Server.StartWireMockAsync(Jar);
        await LoadAsync(emulator);
        await LoadAsync(wiremock);
        Comparison.Heading("a stubbed answer, journals on", "WireMock/s", "emulator/s");
        const string path = "/stubbed/500";
        await Wrk.MeasureAsync(wiremock.Address + path); // warms the virtual machine
        Comparison.Row($"GET {path}", await Wrk.MeasureAsync(wiremock.Address + path), await Wrk.MeasureAsync(emulator.Address + path));
    }

    private static async Task<Api> PrepareAsync(Server server)
    {
        var api = await Api.LoginAsync(server);
        await api.PostServicesAsync(100, Samples.Plain);
        return api;
    }

    /// <summary>Stubs of the usual kinds: whole paths, templates and regular expressions.</summary>
    private static async Task LoadAsync(Server server)
    {
        using var http = new HttpClient();
        for (var i = 0; i < Stubs; i++)
        {
            var url = (i % 4) switch
            {
                0 => $"\"urlPath\":\"/stubbed/{Text(i)}\"",
                1 => $"\"url\":\"/receiver/services/{Text(i + 1_000_000)}\"",
                2 => $"\"urlPathTemplate\":\"/templates/{Text(i)}/{{id}}\"",
                _ => $"\"urlPathPattern\":\"/patterns/{Text(i)}/[0-9]+\"",
            };
            var mapping = $"{{\"request\":{{\"method\":\"GET\",{url}}},\"response\":{{\"status\":200,\"jsonBody\":{{\"stub\":{Text(i)}}}}}}}";
            using var content = new StringContent(mapping);
            using var answer = await http.PostAsync($"{server.Address}/__admin/mappings", content);
            answer.EnsureSuccessStatusCode();
        }
    }

    private static Task<double> ReadAsync(Server server, Api api) => Wrk.MeasureAsync($"{server.Address}/receiver/{World}", api.Token);

    private static Task<double> PostAsync(Server server, Api api, string file) =>
        Wrk.MeasureAsync($"{server.Address}/receiver/services", api.Token, file);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
