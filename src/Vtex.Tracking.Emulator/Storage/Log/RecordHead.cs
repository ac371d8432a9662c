using System.Buffers.Binary;
using System.Buffers.Text;
using System.Numerics;

namespace Vtex.Tracking.Emulator.Storage;

/// <summary>
/// The head of each record, a line: <c>@</c>, the length of the record in bytes, its checksum, and the checksum of this line
/// so far; eight hexadecimal digits each. The line has a checksum of its own, so that a length that was damaged is not
/// taken for the end of the file.
/// </summary>
internal readonly record struct RecordHead(int Length, uint Checksum)
{
    /// <summary>The length of the line in bytes.</summary>
    public const int Size = 28;

    /// <summary>The maximum length of a record with its head, in bytes: 256 MiB, far more than a request can lead to. Chosen by us.</summary>
    public const int MaxRecord = 256 * 1024 * 1024;

    private const int Checked = 18;

    public static RecordHead Of(ReadOnlySpan<byte> record) => new(record.Length, Crc32C.Of(record));

    /// <summary>Reads the line; null when it is none.</summary>
    public static RecordHead? Read(ReadOnlySpan<byte> line) =>
        line[0] == '@' && line[9] == ' ' && line[Checked] == ' ' && line[Size - 1] == '\n'
        && TryReadHex(line[1..9], out var length) && length <= int.MaxValue
        && TryReadHex(line[10..Checked], out var checksum)
        && TryReadHex(line[(Checked + 1)..(Size - 1)], out var own) && own == Crc32C.Of(line[..Checked])
            ? new RecordHead((int)length, checksum)
            : null;

    public void Write(Span<byte> line)
    {
        line[0] = (byte)'@';
        line[9] = line[Checked] = (byte)' ';
        line[Size - 1] = (byte)'\n';
        WriteHex((uint)Length, line[1..]);
        WriteHex(Checksum, line[10..]);
        WriteHex(Crc32C.Of(line[..Checked]), line[(Checked + 1)..]);
    }

    private static void WriteHex(uint value, Span<byte> target) =>
        Utf8Formatter.TryFormat(value, target, out _, new System.Buffers.StandardFormat('x', 8));

    private static bool TryReadHex(ReadOnlySpan<byte> digits, out uint value) =>
        Utf8Parser.TryParse(digits, out value, out var read, 'x') && read == digits.Length
        && digits.IndexOfAnyInRange((byte)'A', (byte)'F') < 0;
}

/// <summary>The CRC-32C (Castagnoli) checksum of RFC 3720, for which processors have an instruction.</summary>
internal static class Crc32C
{
    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
            crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        foreach (var value in bytes)
            crc = BitOperations.Crc32C(crc, value);
        return ~crc;
    }
}
