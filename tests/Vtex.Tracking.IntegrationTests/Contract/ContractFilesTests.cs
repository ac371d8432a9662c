using System.Text.Json.Nodes;

namespace Vtex.Tracking.IntegrationTests.Contract;

/// <summary>The contracts themselves: they can be checked against, and keep to what they say.</summary>
public sealed class ContractFilesTests
{
    private static readonly HashSet<string> CheckedKeywords =
    [
        "$ref", "allOf", "type", "nullable", "format", "enum", "minLength", "maxLength",
        "required", "properties", "additionalProperties", "items",
    ];

    private static readonly HashSet<string> Annotations = ["title", "description", "example", "default"];

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
    public void Every_example_keeps_to_its_schema(string name)
    {
        var examples = ContractExamples.In(ContractFiles.Read(name)).ToList();

        Assert.NotEmpty(examples);
        Assert.Empty(examples.SelectMany(example => example.Check()));
    }
}
