namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Reads the body of a request as JSON.</summary>
internal static class JsonRequest
{
    /// <exception cref="UnreadableBodyException">The body is too large (413), compressed or encoded in an unknown way (415), or not JSON (400).</exception>
    public static async Task<JsonBody> ReadAsync(HttpContext context)
    {
        var bytes = await RequestBytes.ReadAsync(context);
        return JsonBody.Parse(bytes, bytes.Memory, context.Request.ContentType);
    }

    /// <summary>Reads the body; null when there is none.</summary>
    /// <inheritdoc cref="ReadAsync"/>
    public static async Task<JsonBody?> ReadIfAnyAsync(HttpContext context)
    {
        // Whether there is one shows when it is read: over HTTP/2 no header needs to say so.
        var bytes = await RequestBytes.ReadAsync(context);
        if (!bytes.Memory.IsEmpty)
            return JsonBody.Parse(bytes, bytes.Memory, context.Request.ContentType);
        bytes.Dispose();
        return null;
    }
}

/// <summary>Creates lists of faults by the emulator's rules for JSON: names in any case, times in years that answers can show.</summary>
internal static class WireFaults
{
    /// <param name="strict">Whether more is refused than the real system is known to refuse.</param>
    /// <param name="refusesUnknown">Whether unknown fields are refused.</param>
    public static FaultList Create(bool strict = false, bool refusesUnknown = false) =>
        new() { IgnoresCase = true, Years = (1900, 9998), Strict = strict, RefusesUnknown = refusesUnknown };
}
