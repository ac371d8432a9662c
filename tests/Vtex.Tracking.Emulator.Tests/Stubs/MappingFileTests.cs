using System.Text;

namespace Vtex.Tracking.Emulator.Tests.Stubs;

public sealed class MappingFileTests : IDisposable
{
    private const string Good = """{"Request":{"Path":"/from-file"},"Response":{"Body":"ok"}}""";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    [Theory]
    [InlineData("a.json")]
    [InlineData("mappings/a.json")]
    [InlineData("mappings/deep/er/a.json")]
    [InlineData("__admin/mappings/a.json")]
    public async Task A_file_is_loaded_wherever_it_may_lie(string name)
    {
        Write(name, Good);
        await using var api = Start();
        Assert.Equal("ok", (await api.GetAsync("from-file")).Text);
    }

    [Fact]
    public async Task A_byte_order_mark_comments_and_lists_are_read()
    {
        Write("mappings/a.json", "\uFEFF" + Good);
        Write("mappings/b.json", """[/* two */ {"Request":{"Path":"/b1"},"Response":{}}, {"Request":{"Path":"/b2"},"Response":{},}]""");
        await using var api = Start();
        foreach (var path in (string[])["from-file", "b1", "b2"])
            Assert.Equal(200, (await api.GetAsync(path)).Status);
    }

    [Fact]
    public async Task The_first_request_on_a_socket_waits_for_the_stubs()
    {
        Write("mappings/a.json", Good);
        await using var api = await Api.OnSocketAsync(options => options.MappingsFolder = _folder.FullName);
        Assert.Equal("ok", (await api.GetAsync("from-file")).Text);
    }

    [Fact]
    public void All_problems_of_all_files_are_told_with_their_lines()
    {
        Write("mappings/a.json", "{\n \"Request\": { \"Path\": \"/a\" },\n \"Response\": { \"Headers\": {\n  \"Vtex-Emulator-Fault\": \"none\" } }\n}");
        Write("mappings/b.json", "{\n\"Request\":");
        Write("mappings/sub/c.json", """
            {
              "request": {
                "urlPath": "/c"
              },
              "response": { "status": 200 }
            }
            """);
        Write("mappings/d.json", Good);
        var told = Assert.Throws<InvalidStubException>(() => Start()).Message;
        Assert.Contains($"a.json(4): $.Response.Headers.Vtex-Emulator-Fault names no fault", told, StringComparison.Ordinal);
        Assert.Contains("b.json(2): It is not valid JSON", told, StringComparison.Ordinal);
        Assert.Contains("c.json(3): $.request.urlPath belongs to a mapping of WireMock for Java", told, StringComparison.Ordinal);
        Assert.DoesNotContain("d.json", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"Request":{"Path":"/x"},"Response":{},"Priority":"a"}""", "Priority")]
    [InlineData("""{"Request":{"Path":"x"},"Response":{}}""", "must start with a '/'")]
    [InlineData("""{"Request":{"Path":"/x"},"Response":{"BodyAsBytes":"@@@"}}""", "Base-64")]
    public void What_WireMock_cannot_use_is_told_with_its_file(string mapping, string reason)
    {
        Write("mappings/a.json", Good);
        Write("mappings/b.json", mapping);
        var told = Assert.Throws<InvalidStubException>(() => Start()).Message;
        Assert.Contains("b.json: ", told, StringComparison.Ordinal);
        Assert.Contains(reason, told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"mappings":[{"request":{"urlPath":"/a"},"response":{"status":200}}]}""")]
    [InlineData("""{"request":{"method":"ANY","url":"/a"},"response":{"status":200}}""")]
    [InlineData("""{"request":{"url":"/a"},"response":{"jsonBody":{}}}""")]
    [InlineData("""{"request":{"urlPathPattern":"/a.*"},"response":{}}""")]
    [InlineData("""{"request":{},"response":{"fixedDelayMilliseconds":5}}""")]
    [InlineData("""{"request":{},"response":{"fault":"EMPTY_RESPONSE"}}""")]
    [InlineData("""{"request":{},"response":{},"scenarioName":"s"}""")]
    [InlineData("""{"request":{"bodyPatterns":[{"equalToJson":{}}]},"response":{}}""")]
    [InlineData("""{"request":{"queryParameters":{"a":{"equalTo":"b"}}},"response":{}}""")]
    [InlineData("""{"request":{},"response":{"proxyBaseUrl":"http://localhost:5310"}}""")]
    public void Files_of_Java_are_recognized(string mapping)
    {
        Write("mappings/java.json", mapping);
        Assert.Contains("WireMock for Java", Assert.Throws<InvalidStubException>(() => Start()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void There_must_be_such_a_folder() =>
        Assert.Throws<InvalidStubException>(() => Api.InMemory(options => options.MappingsFolder = Path.Combine(_folder.FullName, "nowhere")));

    [Fact]
    public async Task Saved_mappings_are_there_after_the_next_start()
    {
        await using (var api = Start())
        {
            await api.StubAsync("""{"Path":"/kept"}""", """{"StatusCode":201}""", "\"Title\":\"kept\",\"SaveToFile\":true,");
            await api.StubAsync("""{"Path":"/also"}""", """{"StatusCode":202}""");
            Assert.Equal(200, (await api.CurlAsync("POST", "__admin/mappings/save")).Status);
        }

        Assert.DoesNotContain(_folder.EnumerateFiles("*", SearchOption.AllDirectories), file => file.Extension == ".new");
        await using var again = Start();
        Assert.Equal(201, (await again.GetAsync("kept")).Status);
        Assert.Equal(202, (await again.GetAsync("also")).Status);
    }

    [Fact]
    public async Task Files_are_read_again_but_never_by_half()
    {
        Write("mappings/a.json", Good);
        await using var api = Start();
        Write("mappings/b.json", Good.Replace("from-file", "later", StringComparison.Ordinal));
        Assert.Equal(200, (await api.CurlAsync("POST", "__admin/mappings/reloadStaticMappings")).Status);
        Assert.Equal("ok", (await api.GetAsync("later")).Text);
        Write("mappings/c.json", """{"request":{"urlPath":"/a"},"response":{}}""");
        (await api.CurlAsync("POST", "__admin/mappings/reset?reloadStaticMappings=true")).ShouldRefuse(400);
        Assert.Equal("ok", (await api.GetAsync("later")).Text);
    }

    [Theory]
    [InlineData("../outside.txt")]
    [InlineData("/etc/passwd")]
    [InlineData("..\\\\outside.txt")]
    [InlineData("link/outside.txt")]
    [InlineData("link.txt")]
    public async Task No_file_outside_of_the_folder_is_read(string name)
    {
        using var outside = new TemporaryFile("secret");
        var inner = _folder.CreateSubdirectory("inner");
        File.WriteAllText(Path.Combine(_folder.FullName, "outside.txt"), "secret");
        File.CreateSymbolicLink(Path.Combine(inner.FullName, "link.txt"), outside.Path);
        Directory.CreateSymbolicLink(Path.Combine(inner.FullName, "link"), _folder.FullName);
        await using var api = Api.InMemory(options => options.MappingsFolder = inner.FullName);
        await api.ShouldRefuseStubAsync($$$"""{"Request":{"Path":"/f"},"Response":{"BodyAsFile":"{{{name}}}"}}""");
        await api.ShouldRefuseStubAsync($$$"""{"Request":{"Path":{"Matchers":[{"Name":"ExactMatcher","PatternAsFile":"{{{name}}}"}]}},"Response":{}}""");

        // A template could build the name of any file from the request.
        await api.StubAsync("""{"Path":"/t"}""", """{"UseTransformer":true,"BodyAsFile":"{{request.query.name}}"}""");
        var answer = await api.GetAsync($"t?name={Uri.EscapeDataString(name.Replace("\\\\", "\\", StringComparison.Ordinal))}");
        Assert.DoesNotContain("secret", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("root:", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_of_the_admin_API_stay_in_the_folder()
    {
        await using var api = Start();
        Assert.Equal(200, (await api.CurlAsync("POST", "__admin/files/answer.txt", "from a file")).Status);
        Assert.Equal("from a file", (await api.CurlAsync("GET", "__admin/files/answer.txt")).Text);
        await api.StubAsync("""{"Path":"/file"}""", """{"BodyAsFile":"answer.txt"}""");
        Assert.Equal("from a file", (await api.GetAsync("file")).Text);
        Assert.Equal(200, (await api.CurlAsync("POST", "__admin/files/not-a-mapping.json", """{"request":{"urlPath":"/a"}}""")).Status);
        await using (Start())
            Assert.Equal(200, (await api.CurlAsync("DELETE", "__admin/files/answer.txt")).Status);
    }

    [Fact]
    public async Task Without_a_folder_nothing_is_read_or_written()
    {
        await using var api = Api.InMemory();
        (await api.CurlAsync("POST", "__admin/mappings/save")).ShouldRefuse(409);
        (await api.CurlAsync("POST", "__admin/files/a.txt", "x")).ShouldRefuse(409);
        await api.ShouldRefuseStubAsync("""{"Request":{"Path":"/f"},"Response":{"BodyAsFile":"/etc/passwd"}}""");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private Api Start() => Api.InMemory(options => options.MappingsFolder = _folder.FullName);

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    private sealed class TemporaryFile : IDisposable
    {
        public TemporaryFile(string text)
        {
            Path = System.IO.Path.GetTempFileName();
            File.WriteAllText(Path, text);
        }

        public string Path { get; }

        public void Dispose() => File.Delete(Path);
    }
}
