using Vtex.Tracking.Emulator.World;

namespace Vtex.Tracking.Emulator.Hub;

/// <summary>Reads the numbers that a carrier gave packages, from whatever its app answered.</summary>
internal static class NotifyAnswerReader
{
    private const int LongestId = 200;
    private const int LongestUrl = 2_000;

    public static CarrierAnswer<NotifyContent> Read(CarrierReply reply) => AnswerMap.Read(reply, "package id", (map, notes) =>
    {
        var packages = new Dictionary<string, GivenNumber>(StringComparer.Ordinal);
        foreach (var (id, package) in AnswerFields.Entries(map, notes))
            packages[id] = Given(package);
        return new NotifyContent(packages);
    });

    private static GivenNumber Given(AnswerFields package)
    {
        var tracking = package.Object("tracking");
        return new GivenNumber(
            tracking?.Text("number", LongestId), tracking?.Text("url", LongestUrl), package.Object("notification")?.Text("id", LongestId));
    }
}
