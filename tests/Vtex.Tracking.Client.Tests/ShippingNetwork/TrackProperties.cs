using System.Net;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Vtex.Tracking.Client.Tests.Infrastructure;

namespace Vtex.Tracking.Client.Tests.ShippingNetwork;

/// <summary>Verifies that whatever is asked for, and whatever the carrier knows of it.</summary>
public sealed class TrackProperties
{
    /// <summary>
    /// Few different numbers, so that some come twice; of each the carrier knows, or says null, or says nothing; and
    /// after some requests it fails.
    /// </summary>
    [Fact]
    public void Every_number_is_answered_missing_or_pending_and_none_is_asked_twice() =>
        Prop.ForAll<byte[], PositiveInt, PositiveInt>((numbers, size, failsAt) =>
                HoldsAsync([.. numbers.Select(Number)], 1 + (size.Get % 7), failsAt.Get).GetAwaiter().GetResult())
            .QuickCheckThrowOnFailure();

    private static async Task<bool> HoldsAsync(IReadOnlyList<string> numbers, int size, int failsAt)
    {
        using var server = new ScriptedServer();
        server.Api = (request, _) => Task.FromResult(server.Requests.Count == failsAt
            ? Answers.Status(HttpStatusCode.NotFound)
            : Answers.Json(Answer(TrackTests.Asked(request))));
        using var network = server.Network(options => options.TrackingBatchSize = size);

        var result = await ResultAsync(network, numbers);

        var (distinct, asked) = (numbers.Distinct().ToList(), server.Requests.Select(TrackTests.Asked).ToList());
        var told = result.Packages.Keys.Concat(result.Missing).Concat(result.Pending).ToList();
        return told.Count == distinct.Count
            && told.ToHashSet().SetEquals(distinct)
            && asked.SelectMany(batch => batch).SequenceEqual(distinct.Take(asked.Sum(batch => batch.Count)))
            && asked.All(batch => batch.Count > 0 && batch.Count <= size)
            && asked.SkipLast(1).All(batch => batch.Count == size)
            && result.Packages.Keys.All(IsKnown)
            && !result.Missing.Any(IsKnown)
            && result.Pending.Count == 0 == asked.Count < failsAt;
    }

    private static async Task<TrackResult> ResultAsync(VtexShippingNetworkClient network, IReadOnlyList<string> numbers)
    {
        try
        {
            return await network.TrackAsync(numbers);
        }
        catch (VtexNotFoundException exception)
        {
            return exception.Partial!;
        }
    }

    private static string Number(byte value) => FormattableString.Invariant($"N{value % 64}");

    private static bool IsKnown(string number) => number[^1] is not ('0' or '3' or '7');

    private static string Answer(List<string> asked) => new JsonObject(asked
        .Where(number => number[^1] != '0')
        .Select(number => KeyValuePair.Create(number, IsKnown(number) ? (JsonNode)new JsonObject() : null))
        .Append(KeyValuePair.Create("another", (JsonNode?)new JsonObject()))).ToJsonString();
}
