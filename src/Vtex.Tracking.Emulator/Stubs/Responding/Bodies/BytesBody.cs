namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>A body of bytes that stand in the mapping; never a template.</summary>
internal sealed class BytesBody(byte[] bytes) : IBodySource
{
    public ValueTask<ReadOnlyMemory<byte>> ReadAsync(StubExchange exchange, TemplateRun run) => new(bytes);
}
