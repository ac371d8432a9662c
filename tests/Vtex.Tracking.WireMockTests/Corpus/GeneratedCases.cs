using System.Text.Json.Nodes;

namespace Vtex.Tracking.WireMockTests.Corpus;

/// <summary>
/// Cases from a seeded generator: some stubs on few addresses, with patterns of every kind in any mix, and requests that
/// hit and miss them. The same in every run.
/// </summary>
internal static class GeneratedCases
{
    private const int Count = 200;

    public static IEnumerable<StubCase> All => Enumerable.Range(1, Count).Select(Generate);

    private static StubCase Generate(int number)
    {
        // What .NET draws from a seed is the same on every machine and in every version.
        var dice = new Random(number);
        var stubs = Enumerable.Range(0, dice.Next(1, 5))
            .Select(stub => new GeneratedStub(dice, stub))
            .ToList();
        var requests = Enumerable.Range(0, 8)
            .Select(_ => stubs[dice.Next(stubs.Count)].Request(dice, mayMiss: true))
            // One that its stub fits, so that no case is without a match.
            .Prepend(stubs[0].Request(dice, mayMiss: false));
        return StubCase.Read(
            new JsonObject
            {
                ["id"] = $"generated-{number:d3}",
                ["mappings"] = new JsonArray([.. stubs.Select(stub => stub.Mapping)]),
                ["send"] = new JsonArray([.. requests]),
            },
            "generated");
    }
}
