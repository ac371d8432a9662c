using System.Text;
using System.Text.Json.Nodes;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;

namespace Vtex.Tracking.Emulator.Tests.Stubs;

/// <summary>Templates that cannot be parsed are refused when a stub is added; what fails later is told in the answer.</summary>
public sealed class TemplateTests : IAsyncDisposable
{
    private readonly Api _api = Api.InMemory();

    [Theory]
    [InlineData("{{}}")]
    [InlineData("{{ }}")]
    [InlineData("{{a b=}}")]
    [InlineData("{{a 'x}}")]
    [InlineData("{{&}}")]
    [InlineData("{{{a}}")]
    [InlineData("{{a}}}")]
    [InlineData("{{a")]
    [InlineData("{{#if}}a{{/if}}")]
    [InlineData("{{#if a b}}x{{/if}}")]
    [InlineData("{{#each}}x{{/each}}")]
    [InlineData("{{#if a}}x{{else}}y{{else}}z{{/if}}")]
    [InlineData("{{a.[b}}")]
    [InlineData("{{a)}}")]
    [InlineData("{{(a)}}")]
    [InlineData("{{a ()}}")]
    [InlineData("{{a |b|}}")]
    [InlineData("{{#each a as |x}}{{x}}{{/each}}")]
    [InlineData("{{=}}")]
    [InlineData("{{!-- x }}")]
    [InlineData("{{~}}")]
    [InlineData("{{/if}}")]
    [InlineData("{{\\}}")]
    [InlineData("{{#if (a b}}x{{/if}}")]
    [InlineData("{{a d=e d=f}}")]
    [InlineData("{{[}}")]
    public async Task A_template_that_cannot_be_parsed_is_refused_wherever_it_stands(string template)
    {
        foreach (var (part, json) in new (string, JsonNode)[]
        {
            ("Body", template), ("BodyAsJson", new JsonObject { ["a"] = new JsonArray(template) }), ("Headers", new JsonObject { ["A"] = template }),
            ("StatusCode", template),
        })
        {
            var text = await _api.ShouldRefuseStubAsync(Mapping(part, json));
            Assert.Contains($"\"$.Response.{part}\"", text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("1")]
    [InlineData("\"True\"")]
    [InlineData("\" true \"")]
    public async Task It_is_a_template_whenever_WireMock_takes_it_for_one(string flag) =>
        await _api.ShouldRefuseStubAsync($$$"""{"Request":{"Path":"/x"},"Response":{"UseTransformer":{{{flag}}},"Body":"{{&}}"}}""");

    [Theory]
    [InlineData("100")]
    [InlineData("\"101\"")]
    public async Task A_status_that_is_no_answer_is_refused(string status)
    {
        Assert.Contains("$.Response.StatusCode", await _api.ShouldRefuseStubAsync($$$"""{"Request":{"Path":"/x"},"Response":{"StatusCode":{{{status}}}}}"""), StringComparison.Ordinal);
        await _api.StubAsync("""{"Path":"/x"}""", """{"UseTransformer":true,"StatusCode":"{{request.query.s}}"}""");
        ShouldFail(await _api.GetAsync($"x?s={status.Trim('"')}"), "status");
    }

    [Fact]
    public async Task Its_place_is_told()
    {
        Assert.Contains("(line 2, character ", await _api.ShouldRefuseStubAsync(Mapping("Body", "a\nb {{&}}")), StringComparison.Ordinal);
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "a.json"), "{\n\"Request\":{},\n\"Response\":{\n\"UseTransformer\":true,\n\"Body\":\"{{&}}\"}}");
            var told = Assert.Throws<InvalidStubException>(() => Api.InMemory(options => options.MappingsFolder = folder.FullName)).Message;
            Assert.Contains("a.json(5): $.Response.Body is not a Handlebars template (line 1, character ", told, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("{{lookup request}}", "lookup")]
    [InlineData("{{#with}}x{{/with}}", "with")]
    [InlineData("{{Strin.Uppercase request.path}}", "Strin.Uppercase")]
    [InlineData("{{#if (Strin.Contains request.path \"x\")}}y{{/if}}", "Strin.Contains")]
    public async Task What_fails_when_it_is_filled_in_is_told_in_the_answer(string template, string told)
    {
        await _api.StubAsync("""{"Path":"/x"}""", new JsonObject { ["UseTransformer"] = true, ["Body"] = template }.ToJsonString());
        ShouldFail(await _api.GetAsync("x"), told);
    }

    [Fact]
    public async Task What_fails_in_CSharp_is_told_in_the_answer()
    {
        _api.Emulator.WireMock.Given(Request.Create().WithPath("/template")).RespondWith(Response.Create().WithBody("{{#if}}a{{/if}}").WithTransformer());
        _api.Emulator.WireMock.Given(Request.Create().WithPath("/callback"))
            .RespondWith(Response.Create().WithCallback((Func<WireMock.IRequestMessage, WireMock.ResponseMessage>)(_ => throw new TimeoutException("It took too long."))));
        ShouldFail(await _api.GetAsync("template"), "Sequence contains no elements");
        ShouldFail(await _api.GetAsync("callback"), "It took too long.");
    }

    [Fact]
    public async Task An_answer_of_500_that_a_stub_gives_on_purpose_is_left_alone()
    {
        await _api.StubAsync("""{"Path":"/x"}""", """{"StatusCode":500,"BodyAsJson":{"Status":"on purpose"}}""");
        Assert.Equal((500, """{"Status":"on purpose"}"""), ((await _api.GetAsync("x")).Status, (await _api.GetAsync("x")).Text));
    }

    [Fact]
    public async Task A_file_with_a_template_is_checked_too()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var file = Path.Combine(folder.CreateSubdirectory("__files").FullName, "a.txt");
            File.WriteAllText(file, "{{&}}");
            await using var api = Api.InMemory(options => options.MappingsFolder = folder.FullName);
            const string response = """{"UseTransformer":true,"UseTransformerForBodyAsFile":true,"BodyAsFile":"a.txt"}""";
            Assert.Contains("a.txt is not a Handlebars template", await api.ShouldRefuseStubAsync($$"""{"Request":{"Path":"/x"},"Response":{{response}}}"""), StringComparison.Ordinal);

            File.WriteAllText(file, "{{request.path}}", Encoding.UTF8);
            await api.StubAsync("""{"Path":"/x"}""", response);
            Assert.Equal("/x", (await api.GetAsync("x")).Text);
            File.WriteAllText(file, "{{&}}");
            ShouldFail(await api.GetAsync("x"), "The file a.txt is not a Handlebars template");
            File.Delete(file);
            ShouldFail(await api.GetAsync("x"), "a.txt");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    private static void ShouldFail(Answer answer, string told)
    {
        answer.ShouldRefuse(500);
        Assert.Equal("The stub could not answer.", (string?)answer.Json!["title"]);
        Assert.Contains(told, (string?)answer.Json!["detail"], StringComparison.Ordinal);
    }

    private static string Mapping(string part, JsonNode json) => new JsonObject
    {
        ["Request"] = new JsonObject { ["Path"] = "/x" },
        ["Response"] = new JsonObject { ["UseTransformer"] = true, [part] = json.DeepClone() },
    }.ToJsonString();
}
