namespace Vtex.Tracking.Emulator.Wire;

/// <summary>All names of the Tracking API's paths: today's, and those of the legacy versions.</summary>
internal static class TrackingPaths
{
    public static readonly string[] Login = ["auth"];

    public static readonly string[] Services = ["services", "servicos"];

    public static readonly string[] ServiceById = ["services/{idDeliveryService}", "servicos/{idDeliveryService}"];

    public static readonly string[] ServicesByInvoice = ["services/invoice", "servicos/nf"];

    public static readonly string[] Routes = ["services/routes", "servicos/roteirizado", "servicos/roteirizacao"];

    /// <summary>The bases of the versions, with whether their answers carry pictures.</summary>
    public static readonly (string Base, bool WithPictures)[] Versions =
    [
        ("/receiver", true),
        ("/receiver/v1.1", true),
        ("/receiver/v1", false),
    ];
}
