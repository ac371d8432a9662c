using System.Globalization;
using System.Net;

namespace Vtex.Tracking.WireBenchmarks;

/// <summary>Measures what stubs cost, against the bare server: requests that none names, and a stubbed answer.</summary>
internal static class StubComparison
{
    private const int Many = 100;
    private const int AnswerLength = 5_000;
    private const string World = "services?pageSize=1";

    public static async Task RunAsync(string tool)
    {
        await using var one = await Server.StartEmulatorAsync(tool);
        await using var many = await Server.StartEmulatorAsync(tool);
        using var oneApi = await PrepareAsync(one, 1);
        using var manyApi = await PrepareAsync(many, Many);

        var folder = Directory.CreateTempSubdirectory().FullName;
        await File.WriteAllBytesAsync(Path.Combine(folder, "world"), await oneApi.GetAsync(World));
        await File.WriteAllTextAsync(Path.Combine(folder, "stub"), new string('x', AnswerLength));
        await using var bare = await Server.StartBareAsync(folder);

        Comparison.Heading("stubs", "bare/s", "emulator/s");
        Comparison.Row($"GET {World}, 1 stub at another path", await Wrk.MeasureAsync($"{bare.Address}/world"), await ReadAsync(one, oneApi));
        Comparison.Row("GET a stubbed answer of 5 kB, 1 stub", await Wrk.MeasureAsync($"{bare.Address}/stub"), await Wrk.MeasureAsync($"{one.Address}/stubbed/0"));
        Comparison.Row($"GET {World}, {Text(Many)} stubs at other paths", await Wrk.MeasureAsync($"{bare.Address}/world"), await ReadAsync(many, manyApi));
        Comparison.Row($"GET a stubbed answer of 5 kB, {Text(Many)} stubs", await Wrk.MeasureAsync($"{bare.Address}/stub"), await Wrk.MeasureAsync($"{many.Address}/stubbed/0"));
    }

    private static async Task<Api> PrepareAsync(Server server, int stubs)
    {
        var api = await Api.LoginAsync(server);
        await api.PostServicesAsync(100, Samples.Plain);
        using var http = new HttpClient();
        for (var i = 0; i < stubs; i++)
        {
            var path = (i % 3) switch
            {
                0 => $"\"/stubbed/{Text(i)}\"",
                1 => $"{{\"Matchers\":[{{\"Name\":\"ExactMatcher\",\"Pattern\":\"/receiver/services/{Text(i + 1_000_000)}\"}}]}}",
                _ => $"{{\"Matchers\":[{{\"Name\":\"RegexMatcher\",\"Pattern\":\"^/patterns/{Text(i)}/[0-9]+$\"}}]}}",
            };
            var mapping = $"{{\"Request\":{{\"Path\":{path},\"Methods\":[\"GET\"]}},\"Response\":{{\"Body\":\"{new string('x', AnswerLength)}\"}}}}";
            using var content = new StringContent(mapping);
            using var answer = await http.PostAsync($"{server.Address}/__admin/mappings", content);
            if (answer.StatusCode != HttpStatusCode.Created)
                throw new InvalidOperationException(await answer.Content.ReadAsStringAsync());
        }

        return api;
    }

    private static Task<double> ReadAsync(Server server, Api api) => Wrk.MeasureAsync($"{server.Address}/receiver/{World}", api.Token);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
