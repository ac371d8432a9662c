namespace Vtex.Tracking.Simulation.Processes;

/// <summary>Leads the hub's calls to the emulated carrier, over a wire that loses and doubles.</summary>
internal sealed class CarrierLine(SimulatedWorld world) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = await WireRequest.ReadAsync(request);
        var fate = await world.Gates.WaitAsync(GateKind.CarrierCall, -1, call.Path, cancellationToken);
        if (fate is Fate.Lost or Fate.Refused)
            throw new HttpRequestException(HttpRequestError.ConnectionError, "Refused.");
        var delivery = await world.Emulator.DeliverAsync(call);
        if (fate == Fate.Doubled)
            delivery = await world.Emulator.DeliverAsync(call);
        var back = await world.Gates.WaitAsync(GateKind.CarrierAnswer, -1, $"{(int)delivery.Status}", cancellationToken);
        return back is Fate.Lost or Fate.Refused
            ? throw new HttpRequestException(HttpRequestError.ResponseEnded, "Lost.")
            : delivery.ToMessage(request, isCut: back == Fate.Cut);
    }
}
