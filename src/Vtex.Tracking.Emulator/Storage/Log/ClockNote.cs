using System.Buffers;
using System.Buffers.Text;

namespace Vtex.Tracking.Emulator.Storage;

/// <summary>
/// A line of a log that is no event: the time to which a clock of the universe's own was moved, such as
/// <c>clock 2026-03-02T12:00:00.0000000Z</c>. Nothing happened then, but the universe is to come back at that time.
/// </summary>
internal static class ClockNote
{
    private static readonly StandardFormat Format = new('O');

    private static ReadOnlySpan<byte> Prefix => "clock "u8;

    public static bool IsOne(ReadOnlySpan<byte> line) => line.StartsWith(Prefix);

    /// <exception cref="FormatException">It holds no time.</exception>
    public static DateTimeOffset Read(ReadOnlySpan<byte> line)
    {
        var text = line[Prefix.Length..];
        return Utf8Parser.TryParse(text, out DateTime time, out var read, Format.Symbol) && read == text.Length && time.Kind == DateTimeKind.Utc
            ? new DateTimeOffset(time)
            : throw new FormatException("The line holds no time.");
    }

    public static void Write(IBufferWriter<byte> target, DateTimeOffset time)
    {
        target.Write(Prefix);
        Utf8Formatter.TryFormat(time.UtcDateTime, target.GetSpan(32), out var written, Format);
        target.Advance(written);
        target.Write("\n"u8);
    }
}
