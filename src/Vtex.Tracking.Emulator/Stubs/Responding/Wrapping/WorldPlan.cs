namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>What happens to the body of an answer that the world gives.</summary>
internal sealed record WorldPlan(IReadOnlyList<JsonChange> Changes, int? CutAt)
{
    public ReadOnlyMemory<byte> Apply(ReadOnlyMemory<byte> body)
    {
        var changed = JsonChange.Apply(Changes, body);
        return CutAt < changed.Length ? changed[..CutAt.Value] : changed;
    }
}
