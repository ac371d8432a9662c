namespace Vtex.Tracking.IntegrationTests.Readme;

/// <summary>
/// Keeps what is written to the console from here on, by this flow of execution alone: tests that run beside it write
/// where they always did.
/// </summary>
internal sealed class ConsoleCapture : IDisposable
{
    private static readonly AsyncLocal<StringWriter?> Current = new();

    private readonly StringWriter _written = new();

    static ConsoleCapture() => Console.SetOut(new FlowWriter(Console.Out, () => Current.Value));

    private ConsoleCapture() => Current.Value = _written;

    public string Text => _written.ToString();

    public static ConsoleCapture Start() => new();

    public void Dispose() => Current.Value = null;
}
