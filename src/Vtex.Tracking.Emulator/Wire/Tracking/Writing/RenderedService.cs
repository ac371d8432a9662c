using System.Buffers;

namespace Vtex.Tracking.Emulator.Wire;

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
