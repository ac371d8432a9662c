using Vtex.Tracking.Emulator.World.HubCalls;

namespace Vtex.Tracking.Emulator.Hub;

/// <summary>Reaches carriers' apps over HTTP.</summary>
internal sealed class CarrierLine(CarrierCaller caller) : ICarrierGateway
{
    public string? Refusal(Uri baseAddress) => caller.Hosts.Refusal(baseAddress);

    public async Task<CarrierAnswer<NotifyContent>> NotifyAsync(
        CarrierContact carrier, NotifyMessage message, CancellationToken cancellationToken)
    {
        using var request = CarrierRequest.Of(carrier, CarrierRequest.Notify, NotifyMessageJson.Write(message));
        return NotifyAnswerReader.Read(await caller.SendAsync(request, cancellationToken));
    }

    public async Task<CarrierAnswer<TrackingContent>> TrackAsync(
        CarrierContact carrier, IReadOnlyList<string> numbers, CancellationToken cancellationToken)
    {
        using var request = CarrierRequest.Of(carrier, CarrierRequest.Tracking, TrackingMessageJson.Write(numbers));
        return TrackingAnswerReader.Read(await caller.SendAsync(request, cancellationToken));
    }
}
