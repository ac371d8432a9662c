using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Vtex.Tracking.WireMockTests.Corpus;
using Vtex.Tracking.WireMockTests.Servers;
using Vtex.Tracking.WireMockTests.Wire;

namespace Vtex.Tracking.WireMockTests.Comparison;

/// <summary>Runs one case against one server and writes down what a client sees of it.</summary>
internal static class CaseRun
{
    /// <summary>A timer of the machine may ring a little early.</summary>
    private const int TimerMilliseconds = 5;

    public static async Task<CaseOutcome> RunAsync(
        StubServer server, StubCase one, Uri target, CancellationToken cancellationToken)
    {
        await server.ResetAsync(cancellationToken);
        var loaded = new List<int>();
        foreach (var mapping in one.Mappings)
            loaded.Add(await server.AddAsync(At(target, mapping), cancellationToken));

        var answers = new List<(RawAnswer Answer, bool IsInTime)>();
        foreach (var step in one.Steps)
        {
            var start = Stopwatch.GetTimestamp();
            var answer = await RawExchange.SendAsync(server.EndPoint, step.Request, cancellationToken);
            answers.Add((answer, Stopwatch.GetElapsedTime(start).TotalMilliseconds >= step.AtLeastMilliseconds - TimerMilliseconds));
        }

        // Not by the answers: a proxied one bears no mark of its stub.
        var unmatched = await server.UnmatchedAsync(cancellationToken);
        var nearest = unmatched.Count == 0 ? [] : NearestStub.Of(await server.NearMissesAsync(cancellationToken));
        var text = new StringBuilder($"loaded: {string.Join(' ', loaded)}\n");
        foreach (var (number, step) in one.Steps.Index())
        {
            var (answer, isInTime) = answers[number];
            var told = unmatched.Contains($"{number}") ? "no stub" : AnswerText.Write(answer, step, one, server);
            text.Append(CultureInfo.InvariantCulture, $"\n#{number} {step.Request.Method} {step.Request.Target}\n{told}\n");
            if (!isInTime)
                text.Append("too early\n");
        }

        return new CaseOutcome(
            text.ToString(), loaded.TrueForAll(status => status == 201), one.Steps.Count - unmatched.Count, nearest);
    }

    private static JsonNode At(Uri target, JsonObject mapping) => JsonNode.Parse(
        mapping.ToJsonString().Replace("{target}", target.ToString().TrimEnd('/'), StringComparison.Ordinal))!;
}
