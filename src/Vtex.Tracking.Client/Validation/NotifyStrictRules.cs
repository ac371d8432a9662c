using Vtex.Tracking.ShippingNetwork.Models;

namespace Vtex.Tracking.Validation;

/// <summary>Finds mistakes in notifications, though no carrier is known to refuse it (chosen).</summary>
internal static class NotifyStrictRules
{
    public static void Check(NotifyRequest request, RequestCheck check)
    {
        check.Object("account", request.Account, required: true, Check);
        StrictRules.CheckEmail("email", request.Email, check);
        check.Object("dispatchOrder", request.DispatchOrder, required: true, Check);
    }

    private static void Check(Account account, RequestCheck check)
    {
        StrictRules.CheckCnpj("cnpj", account.Cnpj, check);
        if (IsBrazil(account.Country))
            StrictRules.CheckAddress(account.PostalCode, account.State, check);
    }

    private static void Check(DispatchOrder order, RequestCheck check)
    {
        check.List("packages", order.Packages, required: false, (package, inner) => Check(package, order, inner));
        check.Object("sender", order.Sender, required: true, Check);
        check.Object("carrier", order.Carrier, required: true, Check);
    }

    private static void Check(Package package, DispatchOrder order, RequestCheck check)
    {
        if (package.Id is { Length: > 0 } id && order.PackageIds?.Contains(id) is not true)
            check.Fault("id", "must be one of packageIds.");
        StrictRules.CheckPostalCode("recipientPostalCode", RecipientCep(package), check);
        check.Object("recipient", package.Recipient, required: false, Check);
    }

    private static void Check(Sender sender, RequestCheck check)
    {
        StrictRules.CheckCnpj("cnpj", sender.Cnpj, check);
        StrictRules.CheckEmail("email", sender.Email, check);
        check.Object("address", sender.Address, required: true, Check);
    }

    private static void Check(Carrier carrier, RequestCheck check)
    {
        StrictRules.CheckCnpj("cnpj", carrier.Cnpj, check);
        StrictRules.CheckEmail("email", carrier.Email, check);
        check.Object("address", carrier.Address, required: true, Check);
    }

    private static void Check(Recipient recipient, RequestCheck check)
    {
        StrictRules.CheckCpf("cpf", recipient.Cpf, check);
        StrictRules.CheckEmail("email", recipient.Email, check);
        check.Object("address", recipient.Address, required: false, Check);
    }

    private static void Check(Address address, RequestCheck check)
    {
        if (IsBrazil(address.Country?.Code))
            CheckBrazilian(address, check);
        check.Object("location", address.Location, required: false, Check);
    }

    private static void CheckBrazilian(Address address, RequestCheck check)
    {
        StrictRules.CheckPostalCode("postalCode", address.PostalCode, check);
        check.Object(
            "subregion1",
            address.Subregion1,
            required: true,
            (state, inner) => StrictRules.CheckState("code", state.Code, address.PostalCode, inner));
    }

    /// <summary>Elsewhere a postal code is no CEP. Accounts name the country, addresses its code.</summary>
    private static bool IsBrazil(string? country) =>
        country is not null && country.StartsWith("BR", StringComparison.OrdinalIgnoreCase);

    /// <summary>The recipient's postal code, unless the recipient is known to live abroad.</summary>
    private static string? RecipientCep(Package package) =>
        package.Recipient?.Address?.Country is not { } country || IsBrazil(country.Code) ? package.RecipientPostalCode : null;

    private static void Check(Location location, RequestCheck check)
    {
        StrictRules.CheckDegrees("lat", location.Lat, 90, check);
        StrictRules.CheckDegrees("lng", location.Lng, 180, check);
    }
}
