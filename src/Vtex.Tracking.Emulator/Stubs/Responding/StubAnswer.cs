namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>An answer that is ready to be sent.</summary>
internal sealed class StubAnswer
{
    public int Status { get; set; } = StatusCodes.Status200OK;

    public string? Reason { get; set; }

    public IHeaderDictionary Headers { get; init; } = new HeaderDictionary();

    public ReadOnlyMemory<byte> Body { get; set; }
}
