using Vtex.Tracking.Emulator.World.Brazil;
using Vtex.Tracking.Emulator.World.Customers;
using Vtex.Tracking.Emulator.World.Geography;
using Vtex.Tracking.Emulator.World.Services;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>What a strict universe refuses and the real system is not known to.</summary>
internal static class StrictChecks
{
    private static readonly string[] ServiceTypes = ["Entrega", "Coleta", "Atendimento"];

    public static void Check(ServiceDetails service, ObjectReader reader, FaultList faults)
    {
        if (!ServiceTypes.Contains(service.Type))
            faults.Add(reader.PathOf("deliveryServiceType"), $"must be one of {string.Join(", ", ServiceTypes)}.");
        CheckCnpj(service.PartnerCnpj, reader.PathOf("cnpjShipperPartner"), faults);
        CheckCnpj(service.CarrierCnpj, reader.PathOf("cnpjcarrier"), faults);
        CheckCnpj(service.BranchCnpj, reader.PathOf("cnpjbranch"), faults);
    }

    public static void Check(CustomerDetails customer, ObjectReader reader, FaultList faults)
    {
        if (customer.Cpf is { } cpf && !CheckDigits.AreCpf(cpf))
            faults.Add(reader.PathOf("cpf"), "is no CPF: eleven digits, of which the last two check the others.");
        CheckCnpj(customer.Cnpj, reader.PathOf("cnpj"), faults);
        if (!PostalCode.TryRead(customer.PostalCode, out var postalCode))
            faults.Add(reader.PathOf("postalCode"), "is no CEP: eight digits, with or without a hyphen before the last three.");
        else if (customer.State is { } state && PostalCodeRanges.StateOf(postalCode) is { } itsState
            && !string.Equals(state, itsState, StringComparison.OrdinalIgnoreCase))
            faults.Add(reader.PathOf("state"), $"does not fit the CEP, which lies in {itsState}.");
    }

    private static void CheckCnpj(string? cnpj, string path, FaultList faults)
    {
        if (cnpj is not null && !CheckDigits.AreCnpj(cnpj))
            faults.Add(path, "is no CNPJ: twelve letters or digits, then two digits that check them.");
    }
}
