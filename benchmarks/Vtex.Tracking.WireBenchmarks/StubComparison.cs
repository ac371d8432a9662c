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
        var (world, stub) = (new Load($"{bare.Address}/world"), new Load($"{bare.Address}/stub"));
        await Comparison.CompareAsync($"GET {World}, 1 stub at another path", world, Read(one, oneApi));
        await Comparison.CompareAsync("GET a stubbed answer of 5 kB, 1 stub", stub, new Load($"{one.Address}/stubbed/0"));
        await Comparison.CompareAsync($"GET {World}, {Text(Many)} stubs at other paths", world, Read(many, manyApi));
        await Comparison.CompareAsync($"GET a stubbed answer of 5 kB, {Text(Many)} stubs", stub, new Load($"{many.Address}/stubbed/0"));
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

    private static Load Read(Server server, Api api) => new($"{server.Address}/receiver/{World}", api.Token);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
