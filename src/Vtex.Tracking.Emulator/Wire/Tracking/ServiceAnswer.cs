using System.Buffers;
using System.Globalization;
using System.Text;
using Vtex.Tracking.Emulator.World.Listing;
using Vtex.Tracking.Emulator.World.State;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Answers with services: one of them, or a page.</summary>
internal static class ServiceAnswer
{
    public static Task WriteAsync(TrackingCall call, ServiceView service) => WriteAsync(call, [], [service], []);

    public static Task WriteAsync(TrackingCall call, Page<ServiceView> page)
    {
        var head = string.Create(
            CultureInfo.InvariantCulture,
            $"{{\"page\":{page.Request.Page},\"pageSize\":{page.Request.PageSize},\"totalCount\":{page.TotalCount},\"data\":[");
        return WriteAsync(call, Encoding.UTF8.GetBytes(head), page.Items, "]}"u8);
    }

    private static Task WriteAsync(
        TrackingCall call, ReadOnlySpan<byte> head, IReadOnlyList<ServiceView> services, ReadOnlySpan<byte> tail)
    {
        var response = call.Context.Response;
        var rendered = new RenderedService[services.Count];
        long length = head.Length + tail.Length + Math.Max(0, services.Count - 1);
        for (var i = 0; i < rendered.Length; i++)
        {
            rendered[i] = call.Renderings.Of(services[i], call.Universe.Name);
            length += rendered[i].Length(call.WithPictures);
        }

        response.ContentType = WrittenAnswer.ContentType;
        response.ContentLength = length;
        Write(response.BodyWriter, head, rendered, tail, call.WithPictures);
        return FlushAsync(call.Context);
    }

    private static async Task FlushAsync(HttpContext context) =>
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);

    private static void Write(
        IBufferWriter<byte> body, ReadOnlySpan<byte> head, RenderedService[] services, ReadOnlySpan<byte> tail, bool withPictures)
    {
        body.Write(head);
        for (var i = 0; i < services.Length; i++)
        {
            if (i > 0)
                body.Write(","u8);
            services[i].WriteTo(body, withPictures);
        }

        body.Write(tail);
    }
}
