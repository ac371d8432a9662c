using Vtex.Tracking.Emulator.World.Account;

namespace Vtex.Tracking.Emulator.Tests.World.Account;

public sealed class SettingListTests
{
    private readonly Universe _universe = Worlds.Create();

    private AccountSettings Account => _universe.Account;

    [Fact]
    public void A_new_account_is_useful_at_once()
    {
        Assert.Equal([1], Account.Agencies.List(isActive: true).Select(entry => entry.Id));
        Assert.Contains(Account.Reasons.List(), entry => entry.Setting.Description == "Mercadoria avariada");
        Assert.Contains(Account.Occurrences.List(), entry => entry.Setting is { Description: "Destinatário ausente", OpensChat: true, IsReversible: true });
        Assert.NotEmpty(Account.ChatTickets.List());
        Assert.All(Account.Reasons.List(), entry => Assert.Null(entry.Created));
    }

    [Fact]
    public void What_no_log_could_be_read_with_is_refused()
    {
        var user = new PlatformUser { Name = "Ana", Email = "ana@ipe.example", Groups = [PlatformGroup.CallCenter] };
        Assert.All(
            new[] { user with { Groups = null! }, user with { ChatCarriers = null! }, user with { ChatStates = null! }, user with { ChatStates = [null!] } },
            odd => Assert.Throws<WorldRuleException>(() => { _ = Account.Users.CreateAsync(odd); }));
        Assert.Throws<WorldRuleException>(() => { _ = Account.Vehicles.CreateAsync(new Vehicle("moto", null!)); });
        Assert.Throws<WorldRuleException>(() => { _ = Account.Vehicles.CreateAsync(new Vehicle(null!, "BRA2E19")); });
        Assert.Throws<WorldRuleException>(() => { _ = Account.Agencies.EditAsync(1, _ => null!); });
    }

    [Fact]
    public void A_driver_whose_name_no_URL_can_have_is_refused() => Assert.All(["a\0b", "a\ud800"], username =>
    {
        var driver = new DriverDetails { Username = username, FirstName = "Ana", LastName = "Sá", Email = "ana@ipe.example" };
        Assert.Contains("username", Assert.Throws<WorldRuleException>(() => { _ = Account.Drivers.CreateAsync(driver); }).Message, StringComparison.Ordinal);
    });

    [Theory]
    [InlineData("a\nb")]
    [InlineData("a\0b")]
    [InlineData("a\ud800")]
    [InlineData(null)] // too long
    public void A_text_that_is_not_one_line_is_refused_in_every_field(string? text)
    {
        var odd = text ?? new string('x', 1_001);
        Refuses("description", () => Account.Occurrences.CreateAsync(new Occurrence(odd)));
        Refuses("name", () => Account.Agencies.EditAsync(1, agency => agency with { Name = odd }));
        Refuses("company", () => Account.Users.CreateAsync(new PlatformUser { Name = "Ana", Email = "ana@ipe.example", Groups = [PlatformGroup.CallCenter], Company = odd }));
        Refuses("address.street", () => Account.Carriers.CreateAsync(new CarrierCompany
        {
            CompanyName = "Rápido Jatobá Ltda.",
            Cnpj = "11.222.333/0001-81",
            Address = new PostalAddress { Street = odd },
        }));
        Assert.Empty(_universe.Events);
    }

    [Fact]
    public async Task A_setting_is_created_found_edited_and_deleted()
    {
        var id = await Account.Vehicles.CreateAsync(new Vehicle("moto", "BRA2E19"));
        await Account.Vehicles.CreateAsync(new Vehicle("carro", "abc-1234"));

        await Account.Vehicles.EditAsync(id, vehicle => vehicle with { IsActive = false });

        Assert.False(Account.Vehicles.Find(id)!.Setting.IsActive);
        Assert.Equal([id], Account.Vehicles.List(isActive: false).Select(entry => entry.Id));
        Assert.Equal("abc-1234", Assert.Single(Account.Vehicles.List("ABC1")).Setting.Plate);
        Assert.Equal(_universe.Clock.GetUtcNow(), Account.Vehicles.Find(id)!.Created);

        await Account.Vehicles.DeleteAsync(id);

        Assert.Null(Account.Vehicles.Find(id));
        Assert.Equal(3, await Account.Vehicles.CreateAsync(new Vehicle("moto", "BRA2E19")));
    }

    [Fact]
    public async Task A_search_passes_over_case_and_accents()
    {
        await Account.Partners.CreateAsync(new Partner { Name = "Café São João", Cnpj = "11.222.333/0001-81" });

        Assert.Single(Account.Partners.List("sao joao"));
        Assert.Single(Account.Partners.List("11.222"));
        Assert.Empty(Account.Partners.List("santos"));
    }

    [Theory]
    [InlineData(SettingKind.User)]
    [InlineData(SettingKind.Agency)]
    [InlineData(SettingKind.Branch)]
    [InlineData(SettingKind.Partner)]
    [InlineData(SettingKind.Driver)]
    [InlineData(SettingKind.Carrier)]
    internal async Task What_the_platform_cannot_delete_is_refused_with_what_can_be_done(SettingKind kind)
    {
        await Fill();

        var refused = await Assert.ThrowsAsync<WorldRuleException>(() => kind switch
        {
            SettingKind.User => Account.Users.DeleteAsync(1),
            SettingKind.Agency => Account.Agencies.DeleteAsync(1),
            SettingKind.Branch => Account.Branches.DeleteAsync(1),
            SettingKind.Partner => Account.Partners.DeleteAsync(1),
            SettingKind.Driver => Account.Drivers.DeleteAsync(1),
            _ => Account.Carriers.DeleteAsync(1),
        });

        Assert.Matches("inactive instead|create another", refused.Message);
    }

    [Fact]
    public async Task A_carrier_cannot_be_edited_and_a_branch_not_made_inactive()
    {
        await Fill();

        var carrier = await Assert.ThrowsAsync<WorldRuleException>(() => Account.Carriers.EditAsync(1, one => one with { Phone = "1133334444" }));
        var branch = await Assert.ThrowsAsync<WorldRuleException>(() => Account.Branches.EditAsync(1, one => one with { IsActive = false }));
        await Account.Branches.EditAsync(1, one => one with { Phone = "1133334444" });

        Assert.Contains("VTEX's own team", carrier.Message, StringComparison.Ordinal);
        Assert.Contains("support", branch.Message, StringComparison.Ordinal);
        Assert.Equal("1133334444", Account.Branches.Find(1)!.Setting.Phone);
    }

    [Fact]
    public async Task All_faults_of_a_setting_are_told_at_once()
    {
        var refused = await Assert.ThrowsAsync<WorldRuleException>(() => Account.Users.CreateAsync(
            new PlatformUser { Name = " ", Email = "nobody", Groups = [], Password = "123" }));

        Assert.Contains("name is required", refused.Message, StringComparison.Ordinal);
        Assert.Contains("email must be an e-mail address", refused.Message, StringComparison.Ordinal);
        Assert.Contains("groups must name at least one of: ShipperManagers", refused.Message, StringComparison.Ordinal);
        Assert.Contains("password must have", refused.Message, StringComparison.Ordinal);
        Assert.Empty(_universe.Events);
    }

    [Fact]
    public async Task No_two_have_the_same_name_to_the_world()
    {
        await Fill();

        await RefusedAsync(() => Account.Users.CreateAsync(Manager with { Email = "ANA@loja.example" }), "email is another user's");
        await RefusedAsync(() => Account.Drivers.CreateAsync(Driver), "username is another driver's");
        await RefusedAsync(() => Account.Carriers.CreateAsync(Carrier with { Cnpj = "11222333000181" }), "cnpj or cpf is another one's");
        await RefusedAsync(() => Account.Reasons.CreateAsync(new StatusReason("mercadoria avariada")), "description is there already");
        await RefusedAsync(() => Account.Holidays.CreateAsync(new Holiday(new DateOnly(2031, 9, 7), "Independência")), "national holiday");
        await RefusedAsync(() => Account.Users.CreateAsync(Manager with { Email = "b@loja.example", BranchId = 7 }), "there is not a branch with that id");
    }

    [Fact]
    public async Task A_password_is_kept_as_a_digest_alone()
    {
        await Account.Users.CreateAsync(Manager with { Password = "jabuticaba" });

        Assert.Null(Account.Users.Find(1)!.Setting.Password);
        Assert.True(_universe.State.Account.Opens(SettingKind.User, 1, "jabuticaba"));
        Assert.False(_universe.State.Account.Opens(SettingKind.User, 1, "outra-senha"));
        Assert.Collection(_universe.Events, one => Assert.IsType<SettingCreated>(one), one => Assert.IsType<CredentialSet>(one));
    }

    [Fact]
    public async Task A_driver_gets_the_prefix_of_the_account_and_keeps_its_name()
    {
        var universe = new Universe("loja.ipê@example.com", new EmulatorClock(Moments.Noon), new UniverseOptions());
        var id = await universe.Account.Drivers.CreateAsync(Driver with { Username = "joao.silva" });

        Assert.Equal("lojaipe-joao.silva", universe.Account.Drivers.Find(id)!.Setting.Username);
        Assert.Equal("lojaipe-joao.silva", universe.GetDriver("lojaipe-joao.silva").Username);
        await RefusedAsync(() => universe.Account.Drivers.EditAsync(id, one => one with { Username = "outro-nome" }), "never changes");
    }

    [Fact]
    public async Task Settings_come_back_from_the_log()
    {
        await Fill();
        await Account.Reasons.DeleteAsync(2);
        await _universe.BackOffice.RegisterHolidayAsync(new DateOnly(2031, 2, 25));
        await _universe.BackOffice.RegisterJustificationAsync("Portão trancado");

        var again = Worlds.Create();
        again.Replay(_universe.Events);

        Assert.Equal(Account.Users.List().Select(entry => entry.Setting.Email), again.Account.Users.List().Select(entry => entry.Setting.Email));
        Assert.Equal(Account.Reasons.List(), again.Account.Reasons.List());
        Assert.Equal(Account.Drivers.List(), again.Account.Drivers.List());
        Assert.Equal(Account.Holidays.List(), again.Account.Holidays.List());
        Assert.Contains(again.Account.Reasons.List(), entry => entry.Setting.Description == "Portão trancado");
        Assert.Equal(new DateOnly(2031, 2, 25), Assert.Single(again.Account.Holidays.List()).Setting.Day);
    }

    private static PlatformUser Manager { get; } = new() { Name = "Ana", Email = "ana@loja.example", Groups = [PlatformGroup.ShipperManagers] };

    private static DriverDetails Driver { get; } = new()
    {
        Username = "loja-joao",
        FirstName = "João",
        LastName = "Silva",
        Email = "joao@loja.example",
    };

    private static CarrierCompany Carrier { get; } = new() { CompanyName = "Rápido Ltda.", Cnpj = "11.222.333/0001-81" };

    private async Task Fill()
    {
        await Account.Users.CreateAsync(Manager);
        await Account.Branches.CreateAsync(new Branch { LegalType = "PF", Name = "Bia", Cpf = "529.982.247-25" });
        await Account.Partners.CreateAsync(new Partner { Name = "Parceira" });
        await Account.Drivers.CreateAsync(Driver);
        await Account.Carriers.CreateAsync(Carrier);
    }

    private static async Task RefusedAsync(Func<Task> work, string why)
    {
        var refused = await Assert.ThrowsAsync<WorldRuleException>(work);
        Assert.Contains(why, refused.Message, StringComparison.Ordinal);
    }

    private static void Refuses(string field, Func<Task> change) => Assert.Contains(
        $"{field} must be one line of at most 1000 characters",
        Assert.Throws<WorldRuleException>(() => { _ = change(); }).Message,
        StringComparison.Ordinal);
}
