using Vtex.Tracking.Orders.Models;

namespace Vtex.Tracking.Validation;

/// <summary>Finds mistakes in orders and invoices, though the service is not known to refuse them (chosen).</summary>
internal static class OrderStrictRules
{
    public static void Check(ExternalOrder order, RequestCheck check)
    {
        check.Object("clientProfileData", order.ClientProfileData, required: true, Check);
        check.Object("shippingData", order.ShippingData, required: true, (shipping, inner) =>
            inner.Object("address", shipping.Address, required: false, Check));
    }

    public static void Check(Invoice invoice, RequestCheck check)
    {
        if (!string.IsNullOrEmpty(invoice.InvoiceKey) && !InvoiceKey.IsValid(invoice.InvoiceKey))
            check.Fault("invoiceKey", "is not the access key of an NF-e, which has 44 characters, the last of which checks the others.");
        if (!string.IsNullOrEmpty(invoice.InvoiceUrl) && !Uri.TryCreate(invoice.InvoiceUrl, UriKind.Absolute, out _))
            check.Fault("invoiceUrl", "must be an absolute address.");
    }

    private static void Check(ExternalClientProfile client, RequestCheck check)
    {
        StrictRules.CheckEmail("email", client.Email, check);
        if (string.Equals(client.DocumentType, "cpf", StringComparison.OrdinalIgnoreCase))
            StrictRules.CheckCpf("document", client.Document, check);
        StrictRules.CheckCnpj("corporateDocument", client.CorporateDocument, check);
    }

    private static void Check(ExternalAddress address, RequestCheck check)
    {
        // Whole names of states are right as well (from the guides).
        if (string.Equals(address.Country, "BRA", StringComparison.OrdinalIgnoreCase))
            StrictRules.CheckAddress(address.PostalCode, address.State is { Length: 2 } ? address.State : null, check);
    }
}
