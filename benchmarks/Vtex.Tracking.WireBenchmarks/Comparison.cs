using System.Globalization;

namespace Vtex.Tracking.WireBenchmarks;

/// <summary>Measures the emulator against the bare server, and a million services against ten thousand.</summary>
internal static class Comparison
{
    public static async Task RunAsync(string[] args)
    {
        // As users have it: installed from its package.
        var tool = Path.Combine(AppContext.BaseDirectory, "../../../../../artifacts/tool/vtex-tracking-emulator");
        if (!File.Exists(tool))
            throw new InvalidOperationException("Install the tool first: benchmarks/README.md says how.");

        if (args is ["--stubs"])
        {
            await StubComparison.RunAsync(tool);
            return;
        }

        await AgainstBareAsync(tool);
        if (args is not ["--wire"]) await MemoryAsync(tool);
        if (args is [])
        {
            await AtScaleAsync(tool);
            await StubComparison.RunAsync(tool);
        }
    }

    private static async Task AgainstBareAsync(string tool)
    {
        await using var emulator = await Server.StartEmulatorAsync(tool);
        using var api = await Api.LoginAsync(emulator);
        await api.PostAsync("services/routes", Samples.Route(Enumerable.Range(1, 100).Select(Samples.Filled)));

        var folder = Directory.CreateTempSubdirectory().FullName;
        var posted = Path.Combine(Directory.CreateTempSubdirectory().FullName, "two.json");
        await File.WriteAllTextAsync(posted, $"[{Samples.Plain(1)},{Samples.Plain(2)}]");
        var gets = new[] { "services?pageSize=25", "services?pageSize=1", "services/7" };
        for (var i = 0; i < gets.Length; i++)
            await File.WriteAllBytesAsync(Path.Combine(folder, $"{i}"), await api.GetAsync(gets[i]));

        await using var bare = await Server.StartBareAsync(folder);
        Heading("wire", "bare/s", "emulator/s");
        for (var i = 0; i < gets.Length; i++)
            await CompareAsync($"GET {gets[i]}", new Load($"{bare.Address}/{i}"), new Load($"{emulator.Address}/receiver/{gets[i]}", api.Token));
        await CompareAsync("POST two services", new Load(bare.Address, PostedFile: posted), new Load($"{emulator.Address}/receiver/services", api.Token, posted));
        Heading("start to first answer", "bare ms", "emulator ms");
        Row("process", await FirstAnswerAsync(() => Server.StartBareAsync(folder)), await FirstAnswerAsync(() => Server.StartEmulatorAsync(tool)));
    }

    /// <summary>Milliseconds. Several processes are started, and the quickest counts, as with requests.</summary>
    private static async Task<double> FirstAnswerAsync(Func<Task<Server>> startAsync)
    {
        const int rounds = 5;
        var best = double.MaxValue;
        for (var round = 0; round < rounds; round++)
        {
            await using var server = await startAsync();
            best = Math.Min(best, server.FirstAnswer.TotalMilliseconds);
        }

        return best;
    }

    private static async Task MemoryAsync(string tool)
    {
        await using var emulator = await Server.StartEmulatorAsync(tool);
        Heading("resident memory, MB", "limit", "emulator");
        Row("empty", 85, emulator.ResidentMegabytes);
        using var api = await Api.LoginAsync(emulator);
        await api.PostServicesAsync(10_000, Samples.Plain);
        await Wrk.MeasureAsync($"{emulator.Address}/receiver/services?pageSize=25&page=200", api.Token, rounds: 15);
        Row("10,000 services, 60 s of reads", 130, emulator.ResidentMegabytes);
        await JournalAsync(tool);
    }

    // The journal is full after 1,000 requests; 65,000 more must not cost memory.
    private static async Task JournalAsync(string tool)
    {
        const int requests = 65_000;
        await using var emulator = await Server.StartEmulatorAsync(tool);
        using var api = await Api.LoginAsync(emulator);
        await api.PostServicesAsync(100, Samples.Plain);
        var query = new string('x', 1_000);
        Heading("journal: resident memory, MB", "first", "last");
        var before = await AfterAsync(requests);
        Row($"after {requests:N0} requests and after as many more", before, await AfterAsync(requests));

        async Task<double> AfterAsync(int count)
        {
            for (var sent = 0.0; sent < count;)
                sent += 4 * await Wrk.MeasureAsync($"{emulator.Address}/receiver/services?pageSize=1&more={query}", api.Token, rounds: 1);
            return emulator.ResidentMegabytes;
        }
    }

    private static async Task AtScaleAsync(string tool)
    {
        await using var small = await Server.StartEmulatorAsync(tool);
        using var smallApi = await Api.LoginAsync(small);
        await smallApi.PostServicesAsync(10_000, Samples.Plain);

        await using var large = await Server.StartEmulatorAsync(tool);
        using var largeApi = await Api.LoginAsync(large);
        var empty = large.ResidentMegabytes;
        await largeApi.PostServicesAsync(1_000_000, Samples.Plain);

        Heading("resident per service, kB", "limit", "emulator");
        Row("1,000,000 just posted", 1.6, (large.ResidentMegabytes - empty) * 1024 / 1_000_000);
        Heading("scale", "10,000/s", "1,000,000/s");
        foreach (var get in new[] { "services?pageSize=25", "services?pageSize=25&status=ativo", "services/5000" })
            Row($"GET {get}", await ReadAsync(small, smallApi, get), await ReadAsync(large, largeApi, get));
        Row("GET the last page", await ReadAsync(small, smallApi, "services?pageSize=25&page=400"), await ReadAsync(large, largeApi, "services?pageSize=25&page=40000"));
        var posted = Path.Combine(Directory.CreateTempSubdirectory().FullName, "two.json");
        await File.WriteAllTextAsync(posted, $"[{Samples.Plain(1)},{Samples.Plain(2)}]");
        Row("POST two services", await PostAsync(small, smallApi, posted), await PostAsync(large, largeApi, posted));
    }

    private static Task<double> ReadAsync(Server server, Api api, string path) =>
        Wrk.MeasureAsync($"{server.Address}/receiver/{path}", api.Token);

    private static Task<double> PostAsync(Server server, Api api, string file) =>
        Wrk.MeasureAsync($"{server.Address}/receiver/services", api.Token, file, rounds: 1);

    /// <summary>Measures a row of which the ratio is the median of several.</summary>
    public static async Task CompareAsync(string what, Load bare, Load emulator)
    {
        var (left, right, ratio) = await Wrk.CompareAsync(bare, emulator);
        Row(what, left, right, ratio);
    }

    public static void Heading(string what, string left, string right) =>
        Console.WriteLine($"\n{what,-52}{left,14}{right,14}{"ratio",9}");

    public static void Row(string what, double left, double right, double? ratio = null) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{what,-52}{left,14:N1}{right,14:N1}{ratio ?? right / left,9:N2}"));
}
