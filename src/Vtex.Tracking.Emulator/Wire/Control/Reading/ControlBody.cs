using System.Text.Json;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>
/// Reads the body of a control request, which is one object; no body counts as an empty one. A field that nobody reads is a
/// fault: most are misspelt.
/// </summary>
internal static class ControlBody
{
    private static readonly JsonElement Empty = JsonElement.Parse("{}");

    /// <param name="context">The request.</param>
    /// <param name="read">Reads the object.</param>
    /// <param name="strict">Whether a service in it is read as a strict universe reads it.</param>
    /// <exception cref="FaultyRequestException">The body has faults; the exception lists all of them.</exception>
    public static async Task<T> ReadAsync<T>(HttpContext context, Func<ObjectReader, T> read, bool strict = false)
    {
        // Whether there is a body shows when it is read: over HTTP/2 no header needs to say so.
        var bytes = (await ReadBody.ReadAsync(context)).Memory;
        using var body = bytes.IsEmpty ? null : BodyJson.Parse(bytes, context.Request.ContentType);
        var faults = WireFaults.Create(strict, refusesUnknown: true);
        var root = body?.RootElement ?? Empty;
        var reader = ObjectReader.Of(root, "$", faults);
        if (root.ValueKind != JsonValueKind.Object)
            faults.ThrowIfAny(); // what is missing in it is not worth telling
        var result = read(reader);
        faults.ThrowIfAny();
        return result;
    }

    /// <summary>Reads the body of a request that takes no fields.</summary>
    /// <exception cref="FaultyRequestException">The body has fields, or is no object.</exception>
    public static Task ReadNothingAsync(HttpContext context) => ReadAsync(context, _ => true);
}
