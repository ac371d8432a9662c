using System.Globalization;
using System.Text.Json;
using Vtex.Tracking.Emulator.World.Account;
using Vtex.Tracking.Emulator.World.Platform;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Lists, shows, creates, edits and deletes the settings of an account. All lists work alike; their names are in the path.</summary>
internal sealed class AccountControl(ControlTarget target)
{
    private const int MinYear = 1900;
    private const int MaxYear = 2999;

    private static readonly FidelityHeader Fidelity = new([.. AccountEntries.All]);

    private static readonly SettingResource[] Resources =
    [
        new("users", SettingKind.User, PlatformArea.Users, PlatformUserReader.Read),
        new("agencies", SettingKind.Agency, PlatformArea.Registers, AgencyReader.Read),
        new("customers", SettingKind.Customer, PlatformArea.People, CustomerDetailsReader.Read),
        new("holidays", SettingKind.Holiday, PlatformArea.Registers, HolidayReader.Read),
        new("branches", SettingKind.Branch, PlatformArea.Registers, BranchReader.Read),
        new("reasons", SettingKind.Reason, PlatformArea.Registers, StatusReasonReader.Read),
        new("chat-tickets", SettingKind.ChatTicket, PlatformArea.Registers, ChatTicketReader.Read),
        new("occurrences", SettingKind.Occurrence, PlatformArea.Registers, OccurrenceReader.Read),
        new("partners", SettingKind.Partner, PlatformArea.Partners, PartnerReader.Read),
        new("drivers", SettingKind.Driver, PlatformArea.People, DriverDetailsReader.Read),
        new("carriers", SettingKind.Carrier, PlatformArea.Registers, CarrierCompanyReader.Read),
        new("vehicles", SettingKind.Vehicle, PlatformArea.People, VehicleReader.Read),
        new("freights", SettingKind.Freight, PlatformArea.Registers, FreightReader.Read),
    ];

    public void Map(ControlRoutes routes, string path)
    {
        var settings = routes.In(context => Find(context).Area);
        settings.MapGet($"{path}/{{setting}}", Fidelity.AddTo(ListAsync), ["search", "active", "legalType", "year", "month", .. PortionQuery.Names]);
        settings.MapPost($"{path}/{{setting}}", Fidelity.AddTo(CreateAsync));
        settings.MapGet($"{path}/{{setting}}/{{id}}", Fidelity.AddTo(ShowAsync));
        settings.MapPost($"{path}/{{setting}}/{{id}}", Fidelity.AddTo(EditAsync));
        settings.MapDelete($"{path}/{{setting}}/{{id}}", Fidelity.AddTo(DeleteAsync));
    }

    /// <exception cref="RequestRefusedException">There is no such list (404).</exception>
    private static SettingResource Find(HttpContext context)
    {
        var name = (string)context.Request.RouteValues["setting"]!;
        return Resources.FirstOrDefault(resource => resource.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? throw RequestRefusedException.NotFound(
            $"An account has no list of that name. It has: {string.Join(", ", Resources.Select(resource => resource.Name))}.");
    }

    private Task ListAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        var faults = new FaultList();
        var query = new QueryReader(context.Request.Query, faults);
        var (search, active, legalType) = (query.Text("search"), query.Boolean("active"), query.Text("legalType"));
        var (year, month) = (query.Int32("year", 0, MinYear, MaxYear), query.Int32("month", 0, 1, 12));
        faults.ThrowIfAny();
        var (from, limit) = PortionQuery.Read(context.Request);
        var scope = PlatformGate.ScopeOf(context);
        var found = universe.Do(() => universe.Account.Of(Find(context).Kind).List(search, active, setting => Fits(setting, legalType, year, month))
            .Where(entry => scope?.Sees(entry) != false).ToList());
        return ControlAnswer.WriteAsync(context, new SettingListState(found.Count, found.Skip(from - 1).Take(limit).Select(SettingState.Of)));
    }

    private static bool Fits(AccountSetting setting, string? legalType, int year, int month) => setting switch
    {
        CustomerDetails customer => legalType is null || customer.LegalType == legalType,
        CompanySetting company => legalType is null || company.LegalType == legalType,
        Holiday holiday => (year == 0 || holiday.Day.Year == year) && (month == 0 || holiday.Day.Month == month),
        _ => true,
    };

    private async Task CreateAsync(HttpContext context)
    {
        var (universe, resource) = (target.Universe(context), Find(context));
        var setting = await ControlBody.ReadAsync(context, body => Read(resource, body));
        var scope = PlatformGate.ScopeOf(context);
        var list = universe.Account.Of(resource.Kind);
        var id = universe.Do(() => list.Create(scope?.Own(setting) ?? setting));
        await ControlAnswer.WriteCreatedAsync(context, SettingState.Of(list.Find(id)!), FormattableString.Invariant($"{context.Request.Path}/{id}"));
    }

    private Task ShowAsync(HttpContext context) => ControlAnswer.WriteAsync(context, SettingState.Of(Entry(context, out _)));

    private async Task EditAsync(HttpContext context)
    {
        var (universe, resource) = (target.Universe(context), Find(context));
        var entry = Entry(context, out _);
        var setting = await ControlBody.ReadAsync(context, body => Read(resource, body));
        var scope = PlatformGate.ScopeOf(context);
        var list = universe.Account.Of(resource.Kind);
        universe.Do(() => list.Edit(entry.Id, _ => scope?.Own(setting) ?? setting));
        await ControlAnswer.WriteAsync(context, SettingState.Of(list.Find(entry.Id)!));
    }

    private Task DeleteAsync(HttpContext context)
    {
        var entry = Entry(context, out var universe);
        universe.Account.Of(Find(context).Kind).Delete(entry.Id);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private SettingEntry Entry(HttpContext context, out Universe universe)
    {
        universe = target.Universe(context);
        var resource = Find(context);
        var scope = PlatformGate.ScopeOf(context);
        var entry = int.TryParse((string)context.Request.RouteValues["id"]!, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? universe.Account.Of(resource.Kind).Find(id)
            : null;
        if (entry is null || !universe.Do(() => scope?.Sees(entry) != false))
            throw RequestRefusedException.NotFound($"There is not {SettingPolicy.Of(resource.Kind).Noun} with that id. List them with GET /_emulator/universes/{{universe}}/account/{resource.Name}.");
        return entry;
    }

    // What the contract cannot say (check digits, plates) is told in the same way.
    private static AccountSetting Read(SettingResource resource, ObjectReader body)
    {
        var setting = resource.Read(body);
        if (!body.Faults.IsEmpty)
            return setting;
        foreach (var fault in setting.Faults())
            body.Fault(fault.Field, fault.Message);
        return setting;
    }

    /// <summary>A list of settings.</summary>
    private sealed record SettingResource(string Name, SettingKind Kind, PlatformArea Area, Func<ObjectReader, AccountSetting> Read);
}

/// <summary>A setting, with its id.</summary>
internal sealed record SettingState(int Id, DateTimeOffset? Created, AccountSetting Setting)
{
    public static SettingState Of(SettingEntry entry) => new(entry.Id, entry.Created, entry.Setting);
}

/// <summary>A part of a list of settings.</summary>
internal sealed record SettingListState(int Total, IEnumerable<SettingState> Data);

/// <summary>Writes a setting as logs have it, without credentials.</summary>
internal sealed class SettingConverter : AnswerConverter<AccountSetting>
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert == typeof(AccountSetting);

    public override void Write(Utf8JsonWriter writer, AccountSetting value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, value.GetType(), EventFactsConverter.Options);
}
