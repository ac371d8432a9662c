using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.Features;
using Vtex.Tracking.AspNetCore.Bodies;
using Vtex.Tracking.Emulator.Wire;
using Vtex.Tracking.Emulator.World.Universes;

namespace Vtex.Tracking.Emulator.Journal;

/// <summary>Records every request to the emulated systems, and how it was answered.</summary>
internal sealed class JournalLayer(RequestDelegate next, JournalRegistry journals, EmulatorWorld world)
{
    public Task InvokeAsync(HttpContext context) =>
        journals.IsOn && !RequestScope.IsOfEmulator(context.Request.Path) ? RecordAsync(context) : next(context);

    private async Task RecordAsync(HttpContext context)
    {
        using var scope = await RequestScope.OpenAsync(context, world);
        var record = Begin(context, scope);
        try
        {
            await next(context);
        }
        finally
        {
            record.End();
        }
    }

    private OpenRecord Begin(HttpContext context, RequestScope scope)
    {
        var head = HeadWriter.Write(context, UrlOf(context), scope.UniverseName, out var areHeadersCut);
        var slot = new JournalSlot
        {
            Number = journals.NextNumber(),
            Received = (scope.Universe?.Clock ?? world.Clock).GetUtcNow(),
            AreHeadersCut = areHeadersCut,
            IsBodyCut = scope.Body?.WasTooLarge == true,
        };
        var body = scope.Body is null ? default : InUtf8(scope.Body.Memory, context.Request.ContentType);
        var own = journals.Open(scope);
        return new OpenRecord(context, journals.All, journals.All.Add(slot, head, body), own, own?.Add(slot, head, body) ?? -1);
    }

    // What is masked later is looked for in UTF-8.
    private static ReadOnlySpan<byte> InUtf8(ReadOnlyMemory<byte> body, string? contentType)
    {
        try
        {
            return BodyCharset.ToUtf8(body, contentType).Span;
        }
        catch (UnreadableBodyException)
        {
            return body.Span;
        }
    }

    private static string UrlOf(HttpContext context)
    {
        var target = context.Features.Get<IHttpRequestFeature>()?.RawTarget;
        return target is ['/', ..] ? target : context.Request.GetEncodedPathAndQuery();
    }
}
