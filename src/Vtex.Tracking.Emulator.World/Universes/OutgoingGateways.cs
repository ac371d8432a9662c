using Vtex.Tracking.Emulator.World.Feeds;
using Vtex.Tracking.Emulator.World.HubCalls;
using Vtex.Tracking.Emulator.World.Imports;

namespace Vtex.Tracking.Emulator.World.Universes;

/// <summary>The gateways of the calls that go out of a universe. The defaults reach nobody.</summary>
internal sealed record OutgoingGateways
{
    public ICarrierGateway Carriers { get; init; } = new NullCarrierGateway();

    public IHookGateway Hooks { get; init; } = new NullHookGateway();

    public IInvoiceGateway Invoices { get; init; } = new NullInvoiceGateway();
}
