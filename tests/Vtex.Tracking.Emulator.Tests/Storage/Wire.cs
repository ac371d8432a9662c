namespace Vtex.Tracking.Emulator.Tests.Storage;

/// <summary>Bodies of requests.</summary>
internal static class Wire
{
    public static object[] Services(params string[] invoices) => [.. invoices.Select(Service)];

    public static object Route(params string[] invoices) => new
    {
        deliveryServiceRoute = new
        {
            carrier = new { username = "ana" },
            displacementType = "moto",
            deliveryServiceDate = "2026-03-02T12:00:00Z",
        },
        deliveryService = Services(invoices),
    };

    private static object Service(string invoice) => new
    {
        deliveryServiceType = "Entrega",
        invoiceOrderOfService = invoice,
        shipperCustomer = new { legalType = "PF", firstName = "João", addressStreet = "Rua A", postalCode = "01310-100", state = "SP" },
    };
}
