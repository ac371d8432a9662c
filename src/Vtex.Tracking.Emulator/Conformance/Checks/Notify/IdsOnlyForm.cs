using Vtex.Tracking.Emulator.World.HubCalls;

namespace Vtex.Tracking.Emulator.Conformance;

internal sealed class IdsOnlyForm : FormCheck
{
    public override CheckText Text { get; } = new()
    {
        Id = "notify.ids-only",
        Title = "A notify with packageIds and no packages is taken",
        Why = "The reference shows this form. A hub that sends it must not lose the package, nor get a "
            + "second number for it.",
        Expected = "The number that the package has. No number is a warning, for no source says which form the "
            + "hub sends today.",
        Source = CheckSource.Documented,
    };

    protected override ReadOnlyMemory<byte> Body(NotifyMessage message) => MessageForms.IdsOnly(message);
}
