using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Vtex.Tracking.Emulator.Storage;
using Vtex.Tracking.Emulator.Tests.Storage;
using Vtex.Tracking.Emulator.World.Services;

namespace Vtex.Tracking.Emulator.Tests.Wire.Control;

/// <summary>Universes as files: out by export, in by import.</summary>
public sealed class UniverseFileTests : IAsyncLifetime
{
    private const string All = "_emulator/universes";
    private readonly ControlClient _client = new();

    [Fact]
    public async Task An_export_is_the_file_that_the_universe_itself_writes()
    {
        await LiveAsync();
        using var response = await _client.SendAsync(HttpMethod.Get, ControlClient.In("export"));

        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal("application/octet-stream", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("attachment; filename=\"loja.log\"", response.Content.Headers.ContentDisposition!.ToString());
        Assert.Equal(
            await Samples.ExportAsync(_client.Emulator.GetOrCreateUniverse(ControlClient.Universe)),
            await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("../a/b\"; x=\"ç", "%2e.%2fa%2fb%22%3b%20x%3d%22%c3%a7.log")]
    [InlineData("con", "%63on.log")]
    public async Task The_name_of_the_file_is_safe_whatever_the_universe_is_called(string universe, string file)
    {
        _client.Emulator.GetOrCreateUniverse(universe);
        using var response = await _client.SendAsync(HttpMethod.Get, $"{All}/{Uri.EscapeDataString(universe)}/export");
        Assert.Equal(file, response.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
    }

    [Fact]
    public async Task An_import_is_the_universe_that_was_exported()
    {
        await LiveAsync();
        var file = await ExportAsync(ControlClient.Universe);

        using var response = await _client.UploadAsync($"{All}/{Uri.EscapeDataString("cópia/1")}/import", file);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var made = JsonNode.Parse(text)!;

        Assert.True(response.StatusCode == HttpStatusCode.Created, text);
        Assert.Equal("/_emulator/universes/c%C3%B3pia%2F1", response.Headers.Location!.OriginalString);
        Assert.True(JsonNode.DeepEquals(made, await _client.GetAsync(response.Headers.Location.OriginalString)));
        Assert.Equal("cópia/1", (string?)made["name"]);
        var before = await _client.GetAsync($"{All}/{ControlClient.Universe}");
        Assert.Equal((int)before!["events"]!, (int)made["events"]!);
        Assert.Equal((int)before["services"]!, (int)made["services"]!);
        Assert.True(JsonNode.DeepEquals(
            await _client.GetAsync(ControlClient.In("events?limit=1000")),
            await _client.GetAsync($"{response.Headers.Location.OriginalString}/events?limit=1000")));
    }

    [Fact]
    public async Task What_is_damaged_cut_off_or_no_export_is_refused_with_the_place()
    {
        await LiveAsync();
        var file = await ExportAsync(ControlClient.Universe);
        var damaged = file.ToArray();
        damaged[^5] ^= 1;

        await RefuseAsync(damaged, "is damaged");
        await RefuseAsync(file[..^3], "is not complete");
        Assert.Equal("byte 0", await RefuseAsync([], "is not complete"));
        Assert.Equal("byte 0", await RefuseAsync("{\"name\":\"loja\"}"u8.ToArray(), "is not a log of this emulator"));
        Assert.Equal("byte 0", await RefuseAsync(Encoding.UTF8.GetBytes(new string('\0', 3_000_000)), "is not a log"));
        Assert.Equal([ControlClient.Universe], _client.Emulator.Universes.Select(universe => universe.Name));
    }

    [Fact]
    public async Task A_compressed_file_that_was_cut_off_in_its_checksum_is_refused()
    {
        await LiveAsync();
        var compressed = new MemoryStream();
        await using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
            await gzip.WriteAsync(await ExportAsync(ControlClient.Universe), TestContext.Current.CancellationToken);
        foreach (var (name, length, status) in new[] { ("meia", compressed.Length - 1, 400), ("inteira", compressed.Length, 201) })
        {
            using var content = new ByteArrayContent(compressed.ToArray(), 0, (int)length) { Headers = { ContentEncoding = { "gzip" } } };
            using var response = await _client.Http.PostAsync($"{All}/{name}/import", content, TestContext.Current.CancellationToken);
            var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.True(status == (int)response.StatusCode, text);
            Assert.Equal(status == 400, text.Contains("cut off", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Events_that_do_not_follow_from_each_other_are_refused_as_a_bad_file()
    {
        var events = new WorldEvent[] { new ServiceDelivered(7, new DeliveryReceipt(), new DisplacementEnd(default, 1)) { Sequence = 1 } };
        var file = LogImage.Of("loja", new UniverseOptions(), events).SelectMany(part => part.ToArray()).ToArray();
        Assert.Equal("$", await RefuseAsync(file, "Event 1 does not follow"));
    }

    [Fact]
    public async Task A_name_or_a_user_that_is_taken_is_a_conflict_and_a_long_name_a_fault()
    {
        await _client.PostAsync(All, """{"name":"loja","users":[{"username":"ana","password":"segredo"}]}""", 201);
        var file = await ExportAsync("loja");
        Assert.Contains("There is a universe 'loja' already", await ImportAsync("loja", file, 409), StringComparison.Ordinal);
        Assert.Contains("'loja' already", await ImportAsync("loja", "no log"u8.ToArray(), 409), StringComparison.Ordinal);
        Assert.Contains("'ana' enters another universe", await ImportAsync("outra", file, 409), StringComparison.Ordinal);
        await ImportAsync(new string('x', 254), await ExportOfNewAsync("vazia"), 201);
        Assert.Contains("\"path\":\"universe\"", await ImportAsync(new string('x', 255), file, 400), StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_socket_a_large_file_is_taken_and_one_over_the_limit_is_not_even_read()
    {
        await using var emulator = await TrackingEmulator.StartAsync(null, TestContext.Current.CancellationToken);
        var description = new string('x', 10_000);
        emulator.GetOrCreateUniverse("loja").Services.Create(
            [.. Enumerable.Range(1, 4_000).Select(number => Samples.Service(number) with { Description = description })]);
        using var http = new HttpClient { BaseAddress = emulator.BaseAddress };
        var file = await http.GetByteArrayAsync($"{All}/loja/export", TestContext.Current.CancellationToken);
        Assert.True(file.Length > 33 * 1024 * 1024, "It is not larger than bodies of other requests may be.");

        using var content = new ByteArrayContent(file);
        using var taken = await http.PostAsync($"{All}/copia/import", content, TestContext.Current.CancellationToken);
        Assert.Equal(201, (int)taken.StatusCode);

        using var announced = new HttpRequestMessage(HttpMethod.Post, $"{All}/outra/import") { Content = new ByteArrayContent([]) };
        announced.Content.Headers.ContentLength = (4L * 1024 * 1024 * 1024) + 1;
        announced.Headers.ExpectContinue = true; // the client sends nothing before it is told to
        using var refused = await http.SendAsync(announced, TestContext.Current.CancellationToken);
        Assert.Equal(413, (int)refused.StatusCode);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType!.ToString());
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _client.DisposeAsync();

    private Task LiveAsync() => Samples.LiveAsync(_client.Emulator.GetOrCreateUniverse(ControlClient.Universe), _client.Emulator.Clock);

    private Task<byte[]> ExportAsync(string universe) =>
        _client.Http.GetByteArrayAsync($"{All}/{universe}/export", TestContext.Current.CancellationToken);

    private Task<byte[]> ExportOfNewAsync(string universe)
    {
        _client.Emulator.GetOrCreateUniverse(universe);
        return ExportAsync(universe);
    }

    private async Task<string> ImportAsync(string universe, byte[] file, int status)
    {
        using var response = await _client.UploadAsync($"{All}/{universe}/import", file);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(status == (int)response.StatusCode, $"{(int)response.StatusCode} {text}");
        return text;
    }

    /// <returns>The place that the refusal names; it must be the one that its words name.</returns>
    private async Task<string> RefuseAsync(byte[] file, string why)
    {
        var problem = JsonNode.Parse(await ImportAsync("outra", file, 400));
        var fault = Assert.Single(problem!["errors"]!.AsArray())!;
        var (path, message) = ((string)fault["path"]!, (string)fault["message"]!);
        Assert.Contains(why, message, StringComparison.Ordinal);
        Assert.Contains("/export", message, StringComparison.Ordinal);
        if (path is not ("$" or "byte 0"))
            Assert.Contains($"at {path}", message, StringComparison.Ordinal);
        return path;
    }
}
