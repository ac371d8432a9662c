using Vtex.Tracking.Emulator.World.HubCalls;

namespace Vtex.Tracking.Emulator.Hub;

/// <summary>Calls carriers' apps over HTTP.</summary>
internal sealed class CarrierGateway(CarrierCaller caller) : ICarrierGateway
{
    public string? Refusal(Uri baseAddress) => caller.Hosts.Refusal(baseAddress);

    public async Task<CarrierAnswer<NotifyContent>> NotifyAsync(
        CarrierContact carrier, NotifyMessage message, CancellationToken cancellationToken)
    {
        using var request = CarrierRequest.Of(carrier, CarrierRequest.Notify, MessageJson.Write(message));
        return AnswerReader.ReadNotify(await caller.SendAsync(request, cancellationToken));
    }

    public async Task<CarrierAnswer<TrackingContent>> TrackAsync(
        CarrierContact carrier, IReadOnlyList<string> numbers, CancellationToken cancellationToken)
    {
        using var request = CarrierRequest.Of(carrier, CarrierRequest.Tracking, MessageJson.Write(MessageJson.Tracking(numbers)));
        return AnswerReader.ReadTracking(await caller.SendAsync(request, cancellationToken));
    }
}
