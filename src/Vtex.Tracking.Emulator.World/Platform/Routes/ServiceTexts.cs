using Vtex.Tracking.Emulator.World.Account;
using Vtex.Tracking.Emulator.World.Brazil;
using Vtex.Tracking.Emulator.World.State;

namespace Vtex.Tracking.Emulator.World.Platform;

/// <summary>Texts of services that several lists show.</summary>
internal static class ServiceTexts
{
    /// <summary>The address in one line.</summary>
    public static string AddressOf(CustomerDetails customer) => Joined(
        " - ",
        Joined(", ", customer.Street, customer.Number, customer.Complement),
        customer.Neighborhood,
        Joined("/", customer.City, customer.State));

    /// <summary>The name of a driver; empty when only the user name is known.</summary>
    public static string NameOf(DriverDetails driver) => $"{driver.FirstName} {driver.LastName}".Trim();

    /// <summary>The name of the partner with a CNPJ; null when there is none.</summary>
    public static string? PartnerOf(WorldState state, string? cnpj) => cnpj is not { Length: > 0 }
        ? null
        : state.Account.All<Partner>(SettingKind.Partner).FirstOrDefault(partner => partner.Cnpj is { } known && CheckDigits.Bare(known) == CheckDigits.Bare(cnpj))?.Name;

    /// <summary>The parts that are not empty, with a separator between them.</summary>
    public static string Joined(string separator, params IEnumerable<string?> parts) =>
        string.Join(separator, parts.Where(part => !string.IsNullOrWhiteSpace(part)));
}
