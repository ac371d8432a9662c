using System.Net;
using System.Net.Http.Json;

namespace Vtex.Tracking.Emulator.Tests.Storage;

internal static class LogIn
{
    public static async Task<bool> TryAsync(TrackingEmulator emulator, string username, string password)
    {
        using var client = new HttpClient(emulator.CreateHandler()) { BaseAddress = emulator.TrackingAddress };
        using var answer = await client.PostAsJsonAsync(
            "auth", new { username, password }, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return answer.StatusCode == HttpStatusCode.OK && text.Contains("\"authenticated\":true", StringComparison.Ordinal);
    }
}
