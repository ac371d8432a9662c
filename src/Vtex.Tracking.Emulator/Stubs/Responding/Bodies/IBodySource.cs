namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Where the body of an answer comes from.</summary>
internal interface IBodySource
{
    /// <exception cref="StubFailedException">The body cannot be made.</exception>
    ValueTask<ReadOnlyMemory<byte>> ReadAsync(StubExchange exchange, TemplateRun run);
}
