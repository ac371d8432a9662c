namespace Vtex.Tracking.Telemetry;

/// <summary>The paths of the operations as the contract has them: few words, whatever the parameters.</summary>
internal static class OperationTemplates
{
    public static string Of(string operation) => operation switch
    {
        "Login" => "/auth",
        "CreateDeliveryServices" or "RemovePackingLists" or "GetDeliveryServicesByCreatedDate" => "/services",
        "GetDeliveryServiceById" => "/services/{idDeliveryService}",
        "CreateRoutedDeliveryServices" or "GetDeliveryServicesByRouteDate" => "/services/routes",
        "GetDeliveryServicesByInvoice" => "/services/invoice",
        "NotifyPackages" => "/{app_name}/v{app_version}/{account}/{workspace}/notify",
        "GetTrackingEvents" => "/{app_name}/v{app_version}/{account}/{workspace}/tracking",
        "CreateDeliveryLabel" => "/api/transportation/deliverylabels/{orderId}",
        _ => "/",
    };
}
