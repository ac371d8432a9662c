using System.Globalization;
using System.Text;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Takes what a template writes, up to a length: a template may write more than anyone has memory for.</summary>
internal sealed class LimitedWriter() : StringWriter(CultureInfo.InvariantCulture)
{
    /// <summary>In characters.</summary>
    public const int Limit = 8 * 1024 * 1024;

    private int _length;

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value)
    {
        Count(1);
        base.Write(value);
    }

    public override void Write(char[] buffer, int index, int count)
    {
        Count(count);
        base.Write(buffer, index, count);
    }

    public override void Write(ReadOnlySpan<char> buffer)
    {
        Count(buffer.Length);
        base.Write(buffer);
    }

    public override void Write(string? value)
    {
        Count(value?.Length ?? 0);
        base.Write(value);
    }

    private void Count(int more)
    {
        _length += more;
        if (_length > Limit)
            throw new StubFailedException($"The template writes more than {Limit} characters.");
    }
}
