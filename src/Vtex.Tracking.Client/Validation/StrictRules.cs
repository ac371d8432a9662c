using Vtex.Tracking.Documents;
using Vtex.Tracking.Models;

namespace Vtex.Tracking.Validation;

/// <summary>Finds values that are nearly always a mistake, though the service is not known to refuse them (chosen).</summary>
internal static class StrictRules
{
    public static void Check(DeliveryService service, RequestCheck check)
    {
        if (!service.DeliveryServiceType.IsKnown)
            check.Fault("deliveryServiceType", "must be Entrega, Coleta or Atendimento.");
        CheckCnpj("cnpjShipperPartner", service.CnpjShipperPartner, check);
        CheckCnpj("cnpjcarrier", service.CnpjCarrier, check);
        CheckCnpj("cnpjbranch", service.CnpjBranch, check);
        CheckDegrees("latitude", service.Latitude, 90, check);
        CheckDegrees("longitude", service.Longitude, 180, check);
        check.Object("shipperCustomer", service.ShipperCustomer, required: true, Check);
    }

    public static void Check(RoutedDeliveryServices routed, RequestCheck check)
    {
        check.Object("deliveryServiceRoute", routed.DeliveryServiceRoute, required: true, Check);
        check.List("deliveryService", routed.DeliveryService, required: true, Check);
    }

    private static void Check(ShipperCustomer customer, RequestCheck check)
    {
        if (!customer.LegalType.IsKnown)
            check.Fault("legalType", "must be PF (a person) or PJ (a company).");
        CheckCpf("cpf", customer.Cpf, check);
        CheckCnpj("cnpj", customer.Cnpj, check);
        CheckEmail("email", customer.Email, check);
        CheckAddress(customer.PostalCode, customer.State, check);
    }

    private static void Check(DeliveryServiceRoute route, RequestCheck check)
    {
        check.Object("carrier", route.Carrier, required: true, Check);
        if (!route.DisplacementType.IsKnown)
            check.Fault("displacementType", "must be caminhão, carro or moto.");
        check.Object("addressStart", route.AddressStart, required: false, Check);
    }

    private static void Check(Carrier carrier, RequestCheck check)
    {
        CheckCpf("cpf", carrier.Cpf, check);
        CheckEmail("email", carrier.Email, check);
    }

    private static void Check(StartAddress start, RequestCheck check) =>
        CheckAddress(start.PostalCode, start.State, check);

    internal static void CheckAddress(string? postalCode, string? state, RequestCheck check)
    {
        CheckState("state", state, postalCode, check);
        CheckPostalCode("postalCode", postalCode, check);
    }

    internal static void CheckPostalCode(string name, string? postalCode, RequestCheck check)
    {
        if (string.IsNullOrEmpty(postalCode))
            return;
        if (!Cep.TryParse(postalCode, out var cep))
            check.Fault(name, "is not a CEP, which has eight digits, with or without a hyphen before the last three.");
        else if (cep.State is null)
            check.Fault(name, "is not a CEP of any state.");
    }

    internal static void CheckState(string name, string? state, string? postalCode, RequestCheck check)
    {
        if (string.IsNullOrEmpty(state))
            return;
        if (!CepRanges.States.Contains(state!))
            check.Fault(name, "must be the two-letter code of a state.");
        else if (Cep.TryParse(postalCode, out var cep)
            && cep.State is { } home && !string.Equals(state, home, StringComparison.OrdinalIgnoreCase))
            check.Fault(name, $"does not fit the CEP, which lies in {home}.");
    }

    internal static void CheckCpf(string name, string? cpf, RequestCheck check)
    {
        if (!string.IsNullOrEmpty(cpf) && !Cpf.IsValid(cpf))
            check.Fault(name, "is not a CPF, which has eleven digits, the last two being check digits.");
    }

    internal static void CheckCnpj(string name, string? cnpj, RequestCheck check)
    {
        if (!string.IsNullOrEmpty(cnpj) && !Cnpj.IsValid(cnpj))
            check.Fault(name, "is not a CNPJ, which has twelve letters or digits and two check digits.");
    }

    internal static void CheckEmail(string name, string? email, RequestCheck check)
    {
        if (!string.IsNullOrEmpty(email) && !EmailForm.Fits(email!))
            check.Fault(name, "is not an e-mail address.");
    }

    internal static void CheckDegrees(string name, double? degrees, int limit, RequestCheck check)
    {
        if (degrees is { } value && !(Math.Abs(value) <= limit))
            check.Fault(name, FormattableString.Invariant($"must lie between -{limit} and {limit} degrees."));
    }
}
