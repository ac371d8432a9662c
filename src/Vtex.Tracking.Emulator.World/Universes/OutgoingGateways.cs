using Vtex.Tracking.Emulator.World.Feeds;
using Vtex.Tracking.Emulator.World.HubCalls;
using Vtex.Tracking.Emulator.World.Imports;
using Vtex.Tracking.Emulator.World.Messaging;
using Vtex.Tracking.Emulator.World.Webhooks;

namespace Vtex.Tracking.Emulator.World.Universes;

/// <summary>The gateways of the calls that go out of a universe. The defaults reach nobody.</summary>
internal sealed record OutgoingGateways
{
    public ICarrierGateway Carriers { get; init; } = new NullCarrierGateway();

    public IHookGateway Hooks { get; init; } = new NullHookGateway();

    public IInvoiceGateway Invoices { get; init; } = new NullInvoiceGateway();

    public IWebhookGateway Webhooks { get; init; } = new NullWebhookGateway();

    public IMessageRenderer Templates { get; init; } = new NullMessageRenderer();

    /// <summary>Takes e-mails; null when they stay in the outbox.</summary>
    public IMailGateway? Mail { get; init; }

    /// <summary>Gives the address of a picture that a driver took, by the universe and its number.</summary>
    public Func<string, int, string> PictureAddress { get; init; } = (_, number) => FormattableString.Invariant($"pictures/{number}");

    /// <summary>Gives the address of a recipient's page, by the universe and the link.</summary>
    public Func<string, string, string> RecipientPage { get; init; } = (_, link) => link;
}
