namespace Vtex.Tracking.Emulator.Cli.Output;

/// <summary>Shows how far long work is: one line that is written again and again, on a terminal alone.</summary>
/// <param name="error">The standard error.</param>
/// <param name="isTerminal">Whether it is a terminal; null to find out.</param>
internal sealed class ProgressLine(TextWriter error, bool? isTerminal = null)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly bool _isTerminal = isTerminal ?? (error == Console.Error && !Console.IsErrorRedirected);
    private long? _shown;
    private int _length;

    public void Show(string text)
    {
        if (!_isTerminal || _shown is { } last && TimeProvider.System.GetElapsedTime(last) < Pause)
            return;
        error.Write("\r" + text.PadRight(_length));
        error.Flush();
        (_shown, _length) = (TimeProvider.System.GetTimestamp(), Math.Max(_length, text.Length));
    }

    /// <summary>Removes the line, if there is one.</summary>
    public void Clear()
    {
        if (_length == 0)
            return;
        error.Write("\r" + new string(' ', _length) + "\r");
        error.Flush();
        (_length, _shown) = (0, null);
    }
}
