using Vtex.Tracking.Emulator.Stubs;

namespace Vtex.Tracking.Emulator.Tests.Stubs;

public sealed class MappingFolderTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory().FullName;

    public MappingFolderTests()
    {
        Write("mappings/one.json", """{"request":{"urlPath":"/one"},"response":{"bodyFileName":"one.txt"}}""");
        Write("mappings/deep/er/many.json", """{"mappings":[{"request":{"urlPath":"/two"}},{"request":{"urlPath":"/three"}}]}""");
        Write("__files/one.txt", "\"from a file\"");
    }

    [Theory]
    [InlineData("")]
    [InlineData("mappings")]
    public async Task The_root_and_the_mappings_themselves_are_both_taken(string under)
    {
        await using var api = Api.InMemory(options => options.MappingsFolder = Path.Combine(_root, under));
        Assert.Equal("\"from a file\"", (await api.GetAsync("one")).ShouldBeOk().Text);
        (await api.GetAsync("two")).ShouldBeOk();
        (await api.GetAsync("three")).ShouldBeOk();
    }

    [Fact]
    public async Task A_folder_that_is_loaded_later_brings_its_own_files()
    {
        var other = Directory.CreateTempSubdirectory().FullName;
        Write("mappings/one.json", """{"request":{"urlPath":"/other"},"response":{"bodyFileName":"one.txt"}}""", other);
        Write("__files/one.txt", "\"from its own file\"", other);
        try
        {
            await using var api = Api.InMemory(options => options.MappingsFolder = _root);
            api.Emulator.Stubs.LoadFrom(other);
            Assert.Equal("\"from its own file\"", (await api.GetAsync("other")).ShouldBeOk().Text);
            Assert.Equal("\"from a file\"", (await api.GetAsync("one")).ShouldBeOk().Text);

            var id = api.Emulator.Stubs.All.Single(stub => stub.Json.Contains("/other", StringComparison.Ordinal)).Id;
            (await api.SendAsync(
                HttpMethod.Put, $"__admin/mappings/{id}", """{"request":{"urlPath":"/edited"},"response":{"bodyFileName":"one.txt"}}""")).ShouldBeOk();
            Assert.Equal("\"from its own file\"", (await api.GetAsync("edited")).ShouldBeOk().Text);
        }
        finally
        {
            Directory.Delete(other, recursive: true);
        }
    }

    [Fact]
    public async Task A_reset_comes_back_to_the_folder()
    {
        await using var api = Api.InMemory(options => options.MappingsFolder = _root);
        var before = api.Emulator.Stubs.All.Select(stub => stub.Json).Order(StringComparer.Ordinal).ToList();
        api.Emulator.Stubs.Given(Request.Create().WithPath("/one")).RespondWith(Response.Create().WithStatusCode(500));
        Assert.Equal(500, (await api.GetAsync("one")).Status);
        (await api.SendAsync(HttpMethod.Post, "__admin/mappings/reset")).ShouldBeOk();
        Assert.Equal(before, api.Emulator.Stubs.All.Select(stub => stub.Json).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_is_saved_is_there_at_the_next_start_and_what_is_removed_is_not()
    {
        await using (var api = Api.InMemory(options => options.MappingsFolder = _root))
        {
            await api.SendAsync(HttpMethod.Post, "__admin/mappings", """{"name":"A/../b c","persistent":true,"request":{"url":"/kept"}}""");
            await api.SendAsync(HttpMethod.Post, "__admin/mappings", """{"request":{"url":"/lost"}}""");
            var first = api.Emulator.Stubs.All.Single(stub => stub.Json.Contains("/one", StringComparison.Ordinal));
            (await api.SendAsync(HttpMethod.Delete, $"__admin/mappings/{first.Id}")).ShouldBeOk();
        }

        await using (var api = Api.InMemory(options => options.MappingsFolder = _root))
        {
            (await api.GetAsync("kept")).ShouldBeOk();
            Assert.Equal(404, (await api.GetAsync("lost")).Status);
            Assert.Equal(404, (await api.GetAsync("one")).Status);
            await api.SendAsync(HttpMethod.Post, "__admin/mappings", """{"request":{"url":"/later"}}""");
            (await api.SendAsync(HttpMethod.Post, "__admin/mappings/save")).ShouldBeOk();
        }

        await using var last = Api.InMemory(options => options.MappingsFolder = _root);
        (await last.GetAsync("later")).ShouldBeOk();
        Assert.Equal(4, last.Emulator.Stubs.All.Count);
    }

    [Theory]
    [InlineData("{", "$ ")]
    [InlineData("""{"mappings":[{"request":{}},{"request":{"nope":1}}]}""", "$.mappings[1].request.nope")]
    [InlineData("""{"response":{"status":"x"}}""", "$.response.status")]
    public void A_broken_file_stops_the_start_and_says_which_and_where(string json, string place)
    {
        Write("mappings/broken.json", json);
        var refused = Assert.Throws<InvalidStubException>(
            () => TrackingEmulator.CreateInMemory(new TrackingEmulatorOptions { MappingsFolder = _root }));
        Assert.Contains("broken.json", refused.Message, StringComparison.Ordinal);
        Assert.Contains(place, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_not_there_stops_the_start() => Assert.Throws<InvalidStubException>(
        () => TrackingEmulator.CreateInMemory(new TrackingEmulatorOptions { MappingsFolder = Path.Combine(_root, "nowhere") }));

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private void Write(string path, string text, string? root = null)
    {
        var full = Path.Combine(root ?? _root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
