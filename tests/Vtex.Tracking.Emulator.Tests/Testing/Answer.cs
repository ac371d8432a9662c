using System.Text.Json;
using System.Text.Json.Nodes;

namespace Vtex.Tracking.Emulator.Tests;

/// <summary>What the emulator answered, read to its end.</summary>
internal sealed record Answer(int Status, string? ContentType, string Text, ILookup<string, string> Headers)
{
    /// <summary>The body; every body that there is must be JSON.</summary>
    public JsonNode? Json => Text.Length == 0 ? null : JsonNode.Parse(Text);

    /// <summary>Where the faults of a problem lie, in the order told.</summary>
    public IReadOnlyList<string> FaultPaths =>
        [.. Json!["errors"]!.AsArray().Select(fault => (string)fault!["path"]!)];

    public IReadOnlyList<int> Ids => [.. Json!["data"]!.AsArray().Select(service => (int)service!["idDeliveryService"]!)];

    public int TotalCount => (int)Json!["totalCount"]!;

    public static async Task<Answer> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var headers = response.Headers.Concat(response.Content.Headers)
            .SelectMany(header => header.Value, (header, value) => (header.Key, value))
            .ToLookup(header => header.Key, header => header.value, StringComparer.OrdinalIgnoreCase);
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        return new Answer((int)response.StatusCode, response.Content.Headers.ContentType?.ToString(), text, headers);
    }

    /// <summary>Holds that this is a problem with that status, and a body that explains it.</summary>
    public Answer ShouldRefuse(int status)
    {
        Assert.True(Status == status, $"{Status} instead of {status}: {Text}");
        Assert.Equal("application/problem+json", ContentType);
        Assert.Equal(status, (int)Json!["status"]!);
        Assert.False(string.IsNullOrEmpty((string?)Json!["title"]));
        Assert.False(string.IsNullOrEmpty((string?)Json!["detail"]));
        return this;
    }

    /// <summary>Holds that this is a 400 with exactly those faults.</summary>
    public Answer ShouldFault(params string[] paths)
    {
        ShouldRefuse(400);
        Assert.Equal(paths, FaultPaths);
        Assert.All(Json!["errors"]!.AsArray(), fault => Assert.False(string.IsNullOrEmpty((string?)fault!["message"])));
        return this;
    }

    public Answer ShouldBeOk()
    {
        Assert.True(Status == 200, $"{Status}: {Text}");
        if (Text.Length > 0)
            JsonDocument.Parse(Text).Dispose();
        return this;
    }
}
