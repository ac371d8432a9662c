using System.Text.Json;
using Vtex.Tracking.Emulator.Wire;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>The answers of the admin API, in WireMock's forms.</summary>
internal static class AdminAnswer
{
    private const string ContentType = "application/json";

    /// <summary>200 without a body.</summary>
    public static Task Nothing(HttpContext context) => BareAsync(context, StatusCodes.Status200OK);

    /// <summary>200 with <c>{}</c>.</summary>
    public static Task EmptyAsync(HttpContext context) => WriteAsync(context, _ => { });

    public static Task WriteAsync(HttpContext context, Action<Utf8JsonWriter> writeFields, int status = StatusCodes.Status200OK) =>
        WrittenAnswer.WriteObjectAsync(context, writeFields, status, ContentType);

    public static Task StubAsync(HttpContext context, Stub stub, int status = StatusCodes.Status200OK) =>
        WrittenAnswer.WriteAsync(context, json => stub.Mapping.WriteTo(json), status, ContentType);

    public static Task StubsAsync(HttpContext context, IReadOnlyList<Stub> stubs, int? total = null) => WriteAsync(context, json =>
    {
        json.WriteArray("mappings", stubs, stub => stub.Mapping.WriteTo(json));
        WriteTotal(json, total ?? stubs.Count);
    });

    public static void WriteTotal(Utf8JsonWriter json, int total)
    {
        json.WriteStartObject("meta");
        json.WriteNumber("total", total);
        json.WriteEndObject();
    }

    /// <summary>Runs an operation and answers what it refuses.</summary>
    public static async Task GuardAsync(HttpContext context, RequestDelegate handle)
    {
        try
        {
            await handle(context);
        }
        catch (AdminRefusalException refusal)
        {
            await RefuseAsync(context, refusal);
        }
        catch (InvalidStubException invalid)
        {
            await RefuseAsync(context, new AdminRefusalException(
                StatusCodes.Status422UnprocessableEntity,
                invalid.Faults is [] ? [new AdminError(AdminError.BadInput, invalid.Message)] : [.. invalid.Faults.Select(AdminError.Of)]));
        }
    }

    private static Task RefuseAsync(HttpContext context, AdminRefusalException refusal) => refusal.Errors is []
        ? BareAsync(context, refusal.Status)
        : WriteAsync(context, json => json.WriteArray("errors", refusal.Errors, error => error.Write(json)), refusal.Status);

    // Begun at once: a status without a body would be taken for a path that leads nowhere.
    private static Task BareAsync(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        context.Response.ContentLength = 0;
        return context.Response.StartAsync();
    }
}
