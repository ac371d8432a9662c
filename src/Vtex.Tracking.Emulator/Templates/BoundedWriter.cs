using System.Globalization;
using System.Text;

namespace Vtex.Tracking.Emulator.Templates;

/// <summary>Collects a text up to a length.</summary>
internal sealed class BoundedWriter(int most) : TextWriter(CultureInfo.InvariantCulture)
{
    private readonly StringBuilder _text = new();

    public override Encoding Encoding => Encoding.Unicode;

    /// <exception cref="WorldRuleException">The text gets too long.</exception>
    public override void Write(char value)
    {
        Check(1);
        _text.Append(value);
    }

    /// <inheritdoc cref="Write(char)"/>
    public override void Write(string? value)
    {
        Check(value?.Length ?? 0);
        _text.Append(value);
    }

    /// <inheritdoc cref="Write(char)"/>
    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    /// <inheritdoc cref="Write(char)"/>
    public override void Write(ReadOnlySpan<char> buffer)
    {
        Check(buffer.Length);
        _text.Append(buffer);
    }

    public override Task WriteAsync(char value)
    {
        Write(value);
        return Task.CompletedTask;
    }

    public override Task WriteAsync(string? value)
    {
        Write(value);
        return Task.CompletedTask;
    }

    public override Task WriteAsync(char[] buffer, int index, int count)
    {
        Write(buffer, index, count);
        return Task.CompletedTask;
    }

    public override Task WriteAsync(ReadOnlyMemory<char> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return Task.CompletedTask;
    }

    public override string ToString() => _text.ToString();

    private void Check(int more)
    {
        if (_text.Length + more > most)
            throw new WorldRuleException(string.Create(CultureInfo.InvariantCulture, $"The text gets longer than {most:N0} characters. Shorten the template or its loops."));
    }
}
