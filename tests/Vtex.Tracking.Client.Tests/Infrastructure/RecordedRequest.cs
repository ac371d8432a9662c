namespace Vtex.Tracking.Client.Tests.Infrastructure;

/// <summary>Describes what reached the server, as it was at that moment.</summary>
internal sealed record RecordedRequest(
    HttpRequestMessage Message, HttpMethod Method, string PathAndQuery, string? Token, string? Body)
{
    public bool IsLogin => PathAndQuery == "/receiver/auth";

    public static async Task<RecordedRequest> OfAsync(HttpRequestMessage message) => new(
        message,
        message.Method,
        message.RequestUri!.PathAndQuery,
        message.Headers.Authorization?.Parameter,
        // A body of nothing is none on the wire.
        message.Content is null or { Headers.ContentLength: 0 } ? null : await message.Content.ReadAsStringAsync());
}
