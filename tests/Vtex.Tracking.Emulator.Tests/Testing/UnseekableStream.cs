namespace Vtex.Tracking.Emulator.Tests;

/// <summary>Bytes whose number is not known before they are read.</summary>
internal sealed class UnseekableStream(byte[] bytes) : MemoryStream(bytes)
{
    public override bool CanSeek => false;
}
