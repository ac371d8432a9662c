using System.Text.Json.Nodes;

namespace Vtex.Tracking.AspNetCore.Tests.Infrastructure;

/// <summary>What a server answered.</summary>
internal sealed record Answer(int Status, string? ContentType, string Text)
{
    public JsonNode Json => JsonNode.Parse(Text)!;

    /// <summary>The faults of a problem: path and message.</summary>
    public IReadOnlyList<(string Path, string Message)> Faults =>
        [.. (Json["errors"]?.AsArray() ?? []).Select(fault => ((string)fault!["path"]!, (string)fault["message"]!))];

    public static async Task<Answer> ReadAsync(HttpResponseMessage response) => new(
        (int)response.StatusCode,
        response.Content.Headers.ContentType?.ToString(),
        await response.Content.ReadAsStringAsync());
}
