using System.Net.Sockets;

namespace Vtex.Tracking.Simulation.Processes;

/// <summary>
/// The way of one client to the service. Each request waits at a gate, and its answer at another; what happens to it there,
/// and in which order, the run chooses. A request whose sender gave up may still arrive.
/// </summary>
internal sealed class SimulatedWire(SimulatedWorld world, ClientProcess owner) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await owner.LiveAsync();
        var sent = FaultyWire.Change(await WireRequest.ReadAsync(request), world);
        var (delivery, isCut) = await ExchangeAsync(sent, cancellationToken);
        await owner.LiveAsync();
        return delivery.ToMessage(request, isCut);
    }

    private async Task<(Delivery Delivery, bool IsCut)> ExchangeAsync(WireRequest sent, CancellationToken cancellationToken)
    {
        var fate = await SendAsync(sent, cancellationToken);
        if (fate == Fate.Refused)
            throw new HttpRequestException(HttpRequestError.ConnectionError, "Refused.", new SocketException((int)SocketError.ConnectionRefused));
        if (fate == Fate.Lost)
            throw Reset();
        var delivery = await DeliverAsync(sent, isTwice: fate == Fate.Doubled);
        var back = await world.Gates.WaitAsync(GateKind.Answer, owner.Number, $"{(int)delivery.Status} {sent.Method} {sent.Path}", cancellationToken);
        if (back is not (Fate.Lost or Fate.Refused))
            return (delivery, back == Fate.Cut);
        if (world.Planted == PlantedFault.RepeatsWrites && sent.IsWrite)
            return (await DeliverAsync(sent, isTwice: false), false);
        throw Reset();
    }

    private async Task<Fate> SendAsync(WireRequest sent, CancellationToken cancellationToken)
    {
        var gate = world.Gates.Add(GateKind.Request, owner.Number, $"{sent.Method} {sent.Path}");
        try
        {
            return await gate.Passed.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            world.Trace($"given up: {gate}");
            _ = ArriveLateAsync(gate, sent);
            throw;
        }
    }

    private async Task ArriveLateAsync(Gate gate, WireRequest sent)
    {
        if (await gate.Passed is Fate.Lost or Fate.Refused)
            return;
        try
        {
            await DeliverOnceAsync(sent, isTwice: false, isLate: true);
        }
        catch (HttpRequestException)
        {
            // Nobody waits for it.
        }
    }

    private async Task<Delivery> DeliverAsync(WireRequest sent, bool isTwice)
    {
        if (isTwice)
            await DeliverOnceAsync(sent, isTwice, isLate: false);
        return await DeliverOnceAsync(sent, isTwice, isLate: false);
    }

    private async Task<Delivery> DeliverOnceAsync(WireRequest sent, bool isTwice, bool isLate)
    {
        if (FaultyWire.Answer(sent, world) is { } made)
            return made;
        var check = new WireCheck(world, owner, sent, isTwice, isLate);
        try
        {
            var delivery = await world.Emulator.DeliverAsync(sent);
            check.Answered(delivery);
            return delivery;
        }
        catch (HttpRequestException)
        {
            check.Died();
            throw;
        }
    }

    private static HttpRequestException Reset() => new(
        HttpRequestError.Unknown, "An error occurred while sending the request.",
        new IOException("Reset.", new SocketException((int)SocketError.ConnectionReset)));
}
