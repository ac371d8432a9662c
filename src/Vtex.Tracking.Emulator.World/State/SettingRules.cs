using Vtex.Tracking.Emulator.World.Account;
using Vtex.Tracking.Emulator.World.Brazil;
using static Vtex.Tracking.Emulator.WorldRuleException;

namespace Vtex.Tracking.Emulator.World.State;

/// <summary>Says which changes of the settings of an account may follow a state.</summary>
internal static class SettingRules
{
    /// <exception cref="WorldRuleException">The change is not possible.</exception>
    public static void Check(WorldState state, SettingEvent happened)
    {
        var policy = SettingPolicy.Of(happened.About);
        switch (happened)
        {
            case SettingCreated e:
                Require(e.Id == state.Account.Of(e.About).NextId, "The id is not the next one.");
                CheckValues(state.Account, e.Id, e.Setting);
                break;
            case SettingEdited e:
                var before = Get(state, policy, e.Id).Setting;
                Require(policy.NoEdit is null, $"The platform cannot edit {policy.Noun}: {policy.NoEdit}.");
                CheckChange(before, e.Setting);
                CheckValues(state.Account, e.Id, e.Setting);
                break;
            case SettingDeleted e:
                Get(state, policy, e.Id);
                Require(policy.NoDelete is null, $"The platform cannot delete {policy.Noun}: {policy.NoDelete}.");
                CheckUnused(state, e);
                break;
            case CredentialSet e: Get(state, policy, e.Id); break;
            case UserSeen e: Get(state, policy, e.Id); break;
            default: throw happened.UnknownTo("The rules of settings");
        }
    }

    private static SettingEntry Get(WorldState state, SettingPolicy policy, int id) =>
        state.Account.Of(policy.Kind).Find(id) ?? throw new WorldRuleException(FormattableString.Invariant($"There is not {policy.Noun} with the id {id}."));

    private static void CheckValues(AccountState account, int id, AccountSetting setting)
    {
        var faults = setting.Faults().ToList();
        Require(faults.Count == 0, string.Join(" ", faults.Select(fault => $"{fault.Field} {fault.Message}")));
        switch (setting)
        {
            case PlatformUser user:
                RequireOnly(account, id, user, other => Same(other.Email, user.Email), "email is another user's already.");
                RequireKnown<Partner>(account, user.PartnerId, SettingKind.Partner, "partnerId");
                RequireKnown<Branch>(account, user.BranchId, SettingKind.Branch, "branchId");
                foreach (var carrier in user.ChatCarriers.Select(carrier => (int?)carrier).Append(user.CarrierId))
                    RequireKnown<CarrierCompany>(account, carrier, SettingKind.Carrier, "carrierId");
                break;
            case CustomerDetails { ExternalId: not null } customer:
                RequireOnly(account, id, customer, other => other.ExternalId == customer.ExternalId, "externalId is another customer's already.");
                break;
            case Holiday holiday:
                RequireKnown<CarrierCompany>(account, holiday.CarrierId, SettingKind.Carrier, "carrierId");
                RequireOnly(account, id, holiday, other => (other.Day, other.CarrierId) == (holiday.Day, holiday.CarrierId), "day is a holiday already.");
                Require(NationalHolidays.NameOf(holiday.Day) is null, "day is a national holiday, which every account has.");
                break;
            case StatusReason or ChatTicket or Occurrence:
                RequireOnly(account, id, setting, other => Same(other.SearchTexts.First(), setting.SearchTexts.First()), "description is there already.");
                break;
            case CompanySetting company:
                RequireOnly(account, id, company, other => SameDocument(other.Document, company.Document), "cnpj or cpf is another one's already.");
                break;
            case Partner partner:
                RequireOnly(account, id, partner, other => SameDocument(other.Cnpj, partner.Cnpj), "cnpj is another partner's already.");
                break;
            case DriverDetails driver:
                RequireOnly(account, id, driver, other => other.Username == driver.Username, "username is another driver's already.");
                RequireKnown<Branch>(account, driver.ShipperBranchId, SettingKind.Branch, "shipperBranchId");
                RequireKnown<CarrierCompany>(account, driver.ShippingCompanyId, SettingKind.Carrier, "shippingCompanyId");
                break;
            case Vehicle vehicle:
                RequireOnly(account, id, vehicle, other => Vehicle.BarePlate(other.Plate) == Vehicle.BarePlate(vehicle.Plate), "plate is another vehicle's already.");
                break;
            case Agency agency:
                Require(id != 1 || agency.IsActive, "The first agency is the one of services that name none, and stays active.");
                break;
        }
    }

    private static void CheckChange(AccountSetting before, AccountSetting after)
    {
        if (before is DriverDetails driver)
            Require(driver.Username == ((DriverDetails)after).Username, "A driver's username never changes; create another driver.");
        if (before is Branch branch)
            Require(branch.IsActive == ((Branch)after).IsActive, "Making a branch active or inactive is done by VTEX's support on the real platform, not by its users.");
    }

    private static void CheckUnused(WorldState state, SettingDeleted happened)
    {
        if (happened.Setting == SettingKind.Customer)
            Require(state.Customers.ServicesOf(happened.Id) == 0, "The customer has services; delete them first.");
        if (happened.Setting == SettingKind.Reason)
            Require(state.Account.Of(SettingKind.Reason).All.Skip(1).Any(), "It is the only reason, and a status cannot be changed without one; create another first.");
    }

    private static void RequireOnly<T>(AccountState account, int id, T setting, Func<T, bool> isSame, string otherwise)
        where T : AccountSetting =>
        Require(!account.Of(setting.Kind).All.Any(entry => entry.Id != id && isSame((T)entry.Setting)), otherwise);

    private static void RequireKnown<T>(AccountState account, int? id, SettingKind kind, string field)
        where T : AccountSetting =>
        Require(id is null || account.Find<T>(kind, id) is not null, $"{field} must be the id of one that the account has; there is not {SettingPolicy.Of(kind).Noun} with that id.");

    private static bool Same(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static bool SameDocument(string? one, string? other) =>
        one is { Length: > 0 } && other is { Length: > 0 } && CheckDigits.Bare(one) == CheckDigits.Bare(other);
}
