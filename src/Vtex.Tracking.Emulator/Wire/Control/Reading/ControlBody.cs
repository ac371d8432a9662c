using System.Text.Json;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Reads the body of a control request, which is one object; no body counts as an empty one.</summary>
internal static class ControlBody
{
    private static readonly JsonElement Empty = JsonElement.Parse("{}");

    /// <param name="context">The request.</param>
    /// <param name="read">Reads the object.</param>
    /// <param name="strict">Whether a service in it is read as a strict universe reads it.</param>
    /// <exception cref="RequestRefusedException">The body has faults; all are told.</exception>
    public static async Task<T> ReadAsync<T>(HttpContext context, Func<ObjectReader, FaultList, T> read, bool strict = false)
    {
        if (context.Request.ContentLength is null or 0 && context.Request.Headers.TransferEncoding.Count == 0)
            return Read(Empty, read, strict);

        using var body = await JsonBody.ReadAsync(context);
        return Read(body.RootElement, read, strict);
    }

    private static T Read<T>(JsonElement root, Func<ObjectReader, FaultList, T> read, bool strict)
    {
        var faults = new FaultList { Strict = strict };
        var reader = ObjectReader.Of(root, "$", faults);
        faults.ThrowIfAny(); // what is missing in something that is no object is not worth telling
        var result = read(reader, faults);
        faults.ThrowIfAny();
        return result;
    }
}
