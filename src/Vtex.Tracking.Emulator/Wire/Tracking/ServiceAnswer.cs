using System.Text.Json;
using Vtex.Tracking.Emulator.World;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Answers with services: one of them, or a page.</summary>
internal static class ServiceAnswer
{
    public static Task WriteAsync(TrackingCall call, ServiceView service) =>
        WriteAsync(call, json => ServiceJson.Write(json, service, call));

    public static Task WriteAsync(TrackingCall call, Page<ServiceView> page) => WriteAsync(call, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("page", page.Request.Page);
        json.WriteNumber("pageSize", page.Request.PageSize);
        json.WriteNumber("totalCount", page.TotalCount);
        json.WriteStartArray("data");
        foreach (var service in page.Items)
            ServiceJson.Write(json, service, call);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static async Task WriteAsync(TrackingCall call, Action<Utf8JsonWriter> write)
    {
        var response = call.Context.Response;
        response.ContentType = JsonAnswer.ContentType;
        await using (var json = new Utf8JsonWriter(response.BodyWriter, WireJson.WriterOptions))
            write(json);
        await response.BodyWriter.FlushAsync(call.Context.RequestAborted);
    }
}
