using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Vtex.Tracking.IntegrationTests.Contract;

/// <summary>The contracts themselves: they can be checked against, and keep to what they say.</summary>
public sealed class ContractFilesTests
{
    private static readonly HashSet<string> CheckedKeywords =
    [
        "$ref", "allOf", "anyOf", "type", "nullable", "format", "enum", "minLength", "maxLength",
        "minimum", "maximum", "required", "properties", "additionalProperties", "items", "maxItems",
    ];

    private static readonly HashSet<string> Annotations = ["title", "description", "example", "default", "deprecated"];

    public static TheoryData<string> Names => [.. ContractFiles.Names];

    [Fact]
    public void There_are_contracts() => Assert.Contains(TrackingContract.FileName, ContractFiles.Names);

    [Theory]
    [MemberData(nameof(Names))]
    public void The_check_knows_every_keyword_that_the_contract_uses(string name)
    {
        var schemas = JsonNode.Parse(ContractFiles.ReadText(name))!["components"]!["schemas"]!.AsObject();

        var keywords = schemas.SelectMany(schema => SchemaKeywords.In(schema.Value!)).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(keywords.Except(CheckedKeywords).Except(Annotations));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_JSON_body_of_a_request_has_an_example(string name)
    {
        var without =
            from path in ContractFiles.Read(name).Paths
            from operation in path.Value.Operations!.Values
            from media in operation.RequestBody?.Content ?? new Dictionary<string, OpenApiMediaType>()
            where media.Key.EndsWith("json", StringComparison.Ordinal)
                && media.Value.Example is null && media.Value.Examples is not { Count: > 0 }
            select operation.OperationId;

        Assert.Empty(without);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_example_keeps_to_its_schema(string name)
    {
        var examples = ContractExamples.In(ContractFiles.Read(name)).ToList();

        Assert.NotEmpty(examples);
        Assert.Empty(examples.SelectMany(example => example.Check()));
    }
}
