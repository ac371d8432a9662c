using System.Globalization;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>GET services/{id}: one service.</summary>
internal static class GetService
{
    public static ShapedBy ShapedBy { get; } = new([Ledger.UnknownService, Ledger.FirstIds, .. Ledger.Services]);

    public static Task HandleAsync(TrackingCall call)
    {
        var text = (string?)call.Context.Request.RouteValues["idDeliveryService"];
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            throw RequestRefusedException.BadRequest(
                [new Fault("idDeliveryService", "must be a whole number from 0 to 2147483647.")]);
        }

        var service = call.Universe.Services.Find(id)
            ?? throw RequestRefusedException.NotFound($"There is no service {id} in this account.");
        return ServiceAnswer.WriteAsync(call, service);
    }
}
