using System.Text.Json;
using System.Text.Json.Nodes;
using Vtex.Tracking.Readme;

namespace Vtex.Tracking.WireMockTests.Corpus;

/// <summary>All cases: the files of the folder <c>Cases</c>, one for each feature, and the generated ones.</summary>
internal static class StubCases
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip };

    public static IReadOnlyDictionary<string, StubCase> All { get; } = FromFiles()
        .Concat(GeneratedCases.All)
        .ToDictionary(one => one.Id, StringComparer.Ordinal);

    private static IEnumerable<StubCase> FromFiles() => Directory
        .EnumerateFiles(Path.Combine(RepositoryFolder.Root, "tests", "Vtex.Tracking.WireMockTests", "Cases"), "*.json")
        .Order(StringComparer.Ordinal)
        .SelectMany(file => JsonNode.Parse(File.ReadAllText(file), documentOptions: Lenient)!.AsArray()
            .Select(one => StubCase.Read(one!.AsObject(), Path.GetFileNameWithoutExtension(file))));
}
