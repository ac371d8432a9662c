namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>What a name of the request stands for: all its values, and as text the first of them.</summary>
internal sealed class TemplateValues(IEnumerable<string> values) : List<object?>(values)
{
    public override string ToString() => Count == 0 ? "" : (string)this[0]!;
}
