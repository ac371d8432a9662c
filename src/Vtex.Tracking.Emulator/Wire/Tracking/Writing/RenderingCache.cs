using Vtex.Tracking.Emulator.World.Services;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>
/// Renders services and keeps the texts with the views until these change. When all kept texts together grow too large,
/// the oldest are let go.
/// </summary>
internal sealed class RenderingCache(long maxBytes, bool offsets)
{
    /// <summary>The bytes that are kept when nobody says otherwise: 32 MiB. Chosen by us.</summary>
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
