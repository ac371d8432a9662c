using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using Vtex.Tracking.Emulator.Cli.Remote;

namespace Vtex.Tracking.Emulator.Cli.Doctor;

/// <summary>Reads the evidence of universes by the control API.</summary>
internal sealed class EvidenceReader(RemoteEmulator emulator)
{
    private const int PageSize = 1_000;
    private const int MaxPages = 200;

    /// <param name="universe">The universe.</param>
    /// <param name="isFile">Whether it comes from a file, which has no requests and no clock.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Evidence> ReadAsync(string universe, bool isFile, CancellationToken cancellationToken)
    {
        var path = RemoteEmulator.PathOf(universe);
        var clock = await emulator.GetAsync($"{path}/clock", cancellationToken);
        var (requests, dropped) = isFile ? (null, 0) : await RequestsAsync(path, cancellationToken);
        return new Evidence
        {
            Universe = universe,
            Requests = requests,
            Dropped = dropped,
            Events = await EventsAsync(path, cancellationToken),
            Now = Time(clock["time"]),
            ClockSpeed = isFile ? null : (double)clock["speed"]!,
        };
    }

    private async Task<(IReadOnlyList<ObservedRequest>? Requests, long Dropped)> RequestsAsync(string path, CancellationToken cancellationToken)
    {
        var all = new List<ObservedRequest>();
        long dropped = 0;
        long? from = 1;
        try
        {
            for (var page = 0; page < MaxPages && from is { } next; page++)
            {
                var answer = await emulator.GetAsync(string.Create(CultureInfo.InvariantCulture, $"{path}/requests?from={next}&limit={PageSize}"), cancellationToken);
                all.AddRange(answer["data"]!.AsArray().Select(request => Request(request!.AsObject())));
                dropped = (long)answer["dropped"]!;
                from = (long?)answer["next"];
            }
        }
        catch (RemoteRefusalException off) when (off.Status == System.Net.HttpStatusCode.Conflict)
        {
            return (null, 0); // the journal is off
        }

        return (all, dropped);
    }

    private async Task<IReadOnlyList<ObservedEvent>> EventsAsync(string path, CancellationToken cancellationToken)
    {
        var all = new List<ObservedEvent>();
        for (var page = 0; page < MaxPages; page++)
        {
            var answer = await emulator.GetAsync(string.Create(CultureInfo.InvariantCulture, $"{path}/events?from={all.Count + 1}&limit={PageSize}"), cancellationToken);
            var events = answer["data"]!.AsArray();
            all.AddRange(events.Select(happened => Event(happened!.AsObject())));
            if (events.Count < PageSize)
                break;
        }

        return all;
    }

    private static ObservedRequest Request(JsonObject request)
    {
        var url = (string)request["url"]!;
        var query = url.IndexOf('?', StringComparison.Ordinal);
        return new ObservedRequest
        {
            Number = (long)request["number"]!,
            Received = Time(request["received"]),
            Method = ((string)request["method"]!).ToUpperInvariant(),
            Path = Uri.UnescapeDataString(query < 0 ? url : url[..query]).ToLowerInvariant().TrimEnd('/'),
            Query = QueryHelpers.ParseQuery(query < 0 ? "" : url[query..])
                .GroupBy(parameter => parameter.Key.ToLowerInvariant(), StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => string.Join(',', group.SelectMany(parameter => parameter.Value.ToArray())), StringComparer.Ordinal),
            Body = (string?)request["body"] ?? "",
            Status = (int)request["status"]!,
            Notice = (string?)request["notice"],
        };
    }

    private static ObservedEvent Event(JsonObject happened) => new(
        (long)happened["sequence"]!, Time(happened["at"]), (string)happened["kind"]!, (int?)happened["service"], happened["data"] as JsonObject);

    private static DateTimeOffset Time(JsonNode? time) => DateTimeOffset.Parse((string)time!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
