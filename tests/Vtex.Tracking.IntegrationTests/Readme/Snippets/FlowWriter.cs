using System.Text;

namespace Vtex.Tracking.IntegrationTests.Readme;

/// <summary>Writes to the writer of the present flow of execution, or to the usual one where there is none.</summary>
internal sealed class FlowWriter(TextWriter usual, Func<TextWriter?> ofThisFlow) : TextWriter
{
    public override Encoding Encoding => usual.Encoding;

    public override void Write(char value) => Target.Write(value);

    public override void Write(char[] buffer, int index, int count) => Target.Write(buffer, index, count);

    public override void Write(string? value) => Target.Write(value);

    public override void Flush() => Target.Flush();

    private TextWriter Target => ofThisFlow() ?? usual;
}
