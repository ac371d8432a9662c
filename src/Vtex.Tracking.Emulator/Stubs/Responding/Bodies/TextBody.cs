using System.Text;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>A body that stands in the mapping, as text or JSON.</summary>
internal sealed class TextBody(TemplateText text) : IBodySource
{
    private readonly byte[]? _fixed = text.IsTemplate ? null : Encoding.UTF8.GetBytes(text.Source);

    public ValueTask<ReadOnlyMemory<byte>> ReadAsync(StubExchange exchange, TemplateRun run) =>
        new(_fixed ?? Encoding.UTF8.GetBytes(text.Render(run)));
}
