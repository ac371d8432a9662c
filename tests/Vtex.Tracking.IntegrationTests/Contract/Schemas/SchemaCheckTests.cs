using System.Text.Json;

namespace Vtex.Tracking.IntegrationTests.Contract;

/// <summary>The check itself: each kind of fault is found, and told with its place.</summary>
public sealed class SchemaCheckTests
{
    private const string Components = """
        {
          "Named": { "type": "object", "nullable": true, "properties": { "name": { "type": "string" } } },
          "Base": { "type": "object", "required": ["id"], "properties": { "id": { "type": "integer" } } },
          "Strict": { "type": "object", "properties": { "name": { "type": "string" } } }
        }
        """;

    [Theory]
    [InlineData("""{"type":"string"}""", "5", "$", "must be string, is number")]
    [InlineData("""{"type":"integer"}""", "5.5", "$", "must be integer")]
    [InlineData("""{"type":"integer"}""", "\"5\"", "$", "must be integer, is string")]
    [InlineData("""{"type":"boolean"}""", "\"true\"", "$", "must be boolean")]
    [InlineData("""{"type":"object"}""", "[]", "$", "must be object, is array")]
    [InlineData("""{"type":"array","items":{"type":"string"}}""", """["a",7]""", "$[1]", "must be string")]
    [InlineData("""{"type":"string"}""", "null", "$", "is null")]
    [InlineData("""{"allOf":[{"$ref":"#/components/schemas/Strict"}]}""", "null", "$", "is null")]
    [InlineData("""{"type":"string","minLength":2}""", "\"a\"", "$", "at least 2")]
    [InlineData("""{"type":"string","maxLength":2}""", "\"abc\"", "$", "at most 2")]
    [InlineData("""{"type":"string","enum":["PF","PJ"]}""", "\"pf\"", "$", "one of")]
    [InlineData("""{"type":"integer","format":"int32"}""", "2147483648", "$", "32 bits")]
    [InlineData("""{"type":"integer","minimum":1}""", "0", "$", "must be at least 1, is 0")]
    [InlineData("""{"type":"integer","maximum":5}""", "6", "$", "must be at most 5, is 6")]
    [InlineData("""{"type":"number","minimum":-90}""", "-90.0000000001", "$", "must be at least -90")]
    [InlineData("""{"type":"number","maximum":0.92}""", "0.9200000000000001", "$", "must be at most 0.92")]
    [InlineData("""{"type":"number","maximum":1000000}""", "1e300", "$", "must be at most 1000000")]
    [InlineData("""{"type":"array","items":{"type":"integer","minimum":1}}""", "[1,0]", "$[1]", "must be at least 1")]
    [InlineData("""{"type":"array","items":{"type":"integer"},"maxItems":2}""", "[1,2,3]", "$", "at most 2 items, has 3")]
    [InlineData("""{"type":"string","format":"date-time"}""", "\"yesterday\"", "$", "no date-time")]
    [InlineData("""{"type":"string","format":"date-time"}""", "\"2031-02-30T10:00:00Z\"", "$", "no date-time")]
    [InlineData("""{"type":"object","required":["a"],"properties":{"a":{"type":"string"}}}""", "{}", "$.a", "required")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string"}}}""", """{"A":"x"}""", "$.A", "not in the contract")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string"}}}""", """{"a":"x","a":"y"}""", "$.a", "twice")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string"}}}""", """{"a":null}""", "$.a", "is null")]
    [InlineData("""{"allOf":[{"$ref":"#/components/schemas/Base"}]}""", "{}", "$.id", "required")]
    [InlineData("""{"allOf":[{"$ref":"#/components/schemas/Base"}]}""", """{"id":1,"x":2}""", "$.x", "not in the contract")]
    [InlineData("""{"type":"object","additionalProperties":{"type":"integer"}}""", """{"x":"1"}""", "$.x", "must be integer")]
    [InlineData("""{"anyOf":[{"type":"string"},{"type":"integer","minimum":1}]}""", "0", "$", "fits none of the forms")]
    public void A_fault_is_found_and_told_with_its_place(string schema, string value, string path, string message)
    {
        var violation = Assert.Single(Check(schema, value, Direction.Response));

        Assert.Equal(path, violation.Path);
        Assert.Contains(message, violation.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"type":"number"}""", "5")]
    [InlineData("""{"type":"integer"}""", "2147483648")]
    [InlineData("""{"type":"integer","minimum":1,"maximum":5}""", "1")]
    [InlineData("""{"type":"integer","minimum":1,"maximum":5}""", "5")]
    [InlineData("""{"type":"number","minimum":-90,"maximum":0.92}""", "0.92")]
    [InlineData("""{"type":"number","minimum":-1e300}""", "-1e299")]
    [InlineData("""{"type":"object"}""", """{"anything":[1]}""")]
    [InlineData("""{"type":"string","minLength":2,"maxLength":2}""", "\"🚚é\"")]
    [InlineData("""{"type":"string","nullable":true}""", "null")]
    [InlineData("""{"allOf":[{"$ref":"#/components/schemas/Named"}]}""", "null")]
    [InlineData("""{"type":"string","enum":["PF","PJ"]}""", "\"PJ\"")]
    [InlineData("""{"anyOf":[{"type":"string"},{"type":"integer","minimum":1}]}""", "1")]
    [InlineData("""{"type":"object","additionalProperties":{"type":"integer"}}""", """{"x":1,"y":2}""")]
    [InlineData("""{"allOf":[{"$ref":"#/components/schemas/Base"},{"$ref":"#/components/schemas/Strict"}]}""",
        """{"id":1,"name":"x"}""")]
    public void What_fits_passes(string schema, string value) => Assert.Empty(Check(schema, value, Direction.Response));

    [Theory]
    [InlineData("2031-03-11T10:40:07.512Z", true, true)]
    [InlineData("2031-03-11T10:40:07-03:00", true, true)]
    [InlineData("2031-03-11T10:40:07.512", false, true)]
    [InlineData("2031-03-11", true, false)]
    [InlineData("11/03/2031", false, false)]
    public void A_timestamp_needs_an_offset_in_requests_and_a_time_in_answers(string text, bool inRequest, bool inResponse)
    {
        const string schema = """{"type":"string","format":"date-time"}""";

        Assert.Equal(inRequest, Check(schema, $"\"{text}\"", Direction.Request).Count == 0);
        Assert.Equal(inResponse, Check(schema, $"\"{text}\"", Direction.Response).Count == 0);
    }

    [Fact]
    public void All_faults_are_told_at_once()
    {
        var violations = Check(
            """{"type":"array","items":{"allOf":[{"$ref":"#/components/schemas/Base"}]}}""",
            """[{"id":"x"},{},{"id":null,"more":1}]""",
            Direction.Response);

        Assert.Equal(["$[0].id", "$[1].id", "$[2].id", "$[2].more"], violations.Select(violation => violation.Path));
    }

    private static IReadOnlyList<Violation> Check(string schema, string value, Direction direction)
    {
        var document = ContractFiles.Parse($$"""
            {
              "openapi": "3.0.3",
              "info": { "title": "Test", "version": "1" },
              "paths": {},
              "components": { "schemas": {{Components.TrimEnd('}')}}, "Tested": {{schema}} } }
            }
            """);
        using var json = JsonDocument.Parse(value);
        return SchemaCheck.Run(json.RootElement, document.Components!.Schemas!["Tested"], direction);
    }
}
