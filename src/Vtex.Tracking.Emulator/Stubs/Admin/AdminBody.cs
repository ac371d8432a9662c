using System.Text.Json;
using Vtex.Tracking.Emulator.Wire;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Reads the body of an admin request.</summary>
internal static class AdminBody
{
    /// <exception cref="InvalidStubException">The body is not JSON.</exception>
    public static async Task<JsonElement> ReadAsync(HttpContext context)
    {
        using var body = await RequestBytes.ReadAsync(context);
        return StubReading.Parse(body.Memory);
    }

    /// <summary>The body, or nothing when there is none.</summary>
    /// <exception cref="InvalidStubException">The body is not JSON.</exception>
    public static async Task<JsonElement?> ReadIfAnyAsync(HttpContext context)
    {
        using var body = await RequestBytes.ReadAsync(context);
        return body.Memory.IsEmpty ? null : StubReading.Parse(body.Memory);
    }

    public static async Task<RequestPattern> ReadPatternAsync(HttpContext context) =>
        StubReading.Pattern(await ReadAsync(context));
}
