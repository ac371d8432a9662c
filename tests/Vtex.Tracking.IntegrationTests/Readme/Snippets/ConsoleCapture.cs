namespace Vtex.Tracking.IntegrationTests.Readme;

/// <summary>
/// Keeps what is written to the console from here on, by this flow of execution alone: tests that run beside it write
/// where they always did.
/// </summary>
internal sealed class ConsoleCapture : IDisposable
{
    private static readonly AsyncLocal<StringWriter?> Current = new();
    private static readonly Lock Gate = new();
    private static bool s_installed;

    private readonly StringWriter _written = new();

    private ConsoleCapture() => Current.Value = _written;

    public string Text => _written.ToString();

    public static ConsoleCapture Start()
    {
        lock (Gate)
        {
            if (!s_installed)
                Console.SetOut(new FlowWriter(Console.Out, () => Current.Value));
            s_installed = true;
        }

        return new ConsoleCapture();
    }

    public void Dispose() => Current.Value = null;
}
