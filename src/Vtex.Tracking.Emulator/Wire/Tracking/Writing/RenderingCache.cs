using System.Buffers;
using Vtex.Tracking.Emulator.World.State;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>
/// Renders services and caches the texts with their views until these change. When all cached texts together become too
/// large, the oldest are removed.
/// </summary>
internal sealed class RenderingCache(long maxBytes, bool offsets)
{
    /// <summary>The default limit of cached bytes: 32 MiB. Chosen by us.</summary>
    public const long DefaultMaxBytes = 32 * 1024 * 1024;

    private readonly Lock _gate = new();
    private readonly Queue<ServiceView> _oldestFirst = new();
    private long _bytes;

    public RenderedService Of(ServiceView view, string shipper)
    {
        if (view.Rendering is RenderedService known)
            return known;

        var rendered = ServiceJson.Render(view, shipper, offsets);
        lock (_gate)
            Keep(view, rendered);
        return rendered;
    }

    private void Keep(ServiceView view, RenderedService rendered)
    {
        if (view.Rendering is not null)
            return;
        view.Rendering = rendered;
        _oldestFirst.Enqueue(view);
        _bytes += rendered.Size;
        while (_bytes > maxBytes && _oldestFirst.TryDequeue(out var oldest))
        {
            _bytes -= ((RenderedService)oldest.Rendering!).Size;
            oldest.Rendering = null;
        }
    }
}

/// <summary>A service as JSON text. The pictures come first, so that the answer without them is the rest of the text.</summary>
internal sealed class RenderedService(byte[] json, int picturesEnd)
{
    public int Size => json.Length;

    public int Length(bool withPictures) => withPictures ? json.Length : json.Length - picturesEnd + 1;

    public void WriteTo(IBufferWriter<byte> body, bool withPictures)
    {
        if (withPictures)
        {
            body.Write(json);
            return;
        }

        body.Write("{"u8);
        body.Write(json.AsSpan(picturesEnd));
    }
}
