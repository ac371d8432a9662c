using Vtex.Tracking.Emulator.World.Account;
using Vtex.Tracking.Emulator.World.Brazil;
using Vtex.Tracking.Emulator.World.Geography;
using Vtex.Tracking.Emulator.World.Services;
using Vtex.Tracking.Emulator.World.State;
using Vtex.Tracking.Emulator.World.Time;
using static Vtex.Tracking.Emulator.World.Platform.ServiceColumns;

namespace Vtex.Tracking.Emulator.World.Platform;

/// <summary>A service of a row, and the route that it is put on at once; null when it waits for one.</summary>
internal sealed record ImportedService(ServiceDetails Details, ImportedRoute? Route);

/// <summary>The values that rows have in common which go on one route.</summary>
internal sealed record ImportedRoute(string Driver, DateOnly Start, DateOnly? End, string? Plate, string? PackingList);

/// <summary>Makes services of the rows of an import.</summary>
internal sealed class ServiceRows(WorldState state, string type, int? agencyId, DateOnly today)
{
    private const string PlainDocument = "must be a CPF of 11 digits or a CNPJ of 14 characters, without blanks, points, hyphens and slashes.";
    private const int MaxMinutes = 1_440;

    private readonly HashSet<(string Invoice, string? Serie)> _invoices = [];

    public ImportedService? Read(ImportRow row)
    {
        var customer = row.Has(CustomerId) ? Known(row) : ReadCustomer(row);
        var route = ReadRoute(row);
        var details = ReadDetails(row, customer!);
        if (!row.IsGood)
            return null;
        WarnOfRepetition(row, details);
        return new ImportedService(details, route);
    }

    // A recipient with an external code is used again (documented).
    private CustomerDetails? Known(ImportRow row)
    {
        var id = row.Text(CustomerId);
        var known = state.Account.All<CustomerDetails>(SettingKind.Customer).FirstOrDefault(customer => customer.ExternalId == id);
        if (known is null && id is not null)
            row.Fault(CustomerId, "must be the external code of a recipient that is registered; leave it empty for a new one.");
        return known;
    }

    private static CustomerDetails ReadCustomer(ImportRow row)
    {
        var document = ReadDocument(row, Document);
        var isCompany = document is { Length: 14 };
        var name = row.Text(Name);
        var (street, houseNumber) = ReadStreet(row);
        var space = name?.IndexOf(' ', StringComparison.Ordinal) ?? -1;
        return new CustomerDetails
        {
            LegalType = isCompany ? "PJ" : "PF",
            CompanyName = isCompany ? name : null,
            FirstName = isCompany ? null : space < 0 ? name : name![..space],
            LastName = isCompany || space < 0 ? null : name![(space + 1)..],
            Cpf = isCompany ? null : document,
            Cnpj = isCompany ? document : null,
            Email = ReadEmail(row),
            PhoneAreaCode = ReadAreaCode(row),
            PhoneNumber = ReadPhone(row),
            Street = street ?? "",
            Number = houseNumber,
            Complement = row.Text(Complement),
            Neighborhood = row.Text(Neighborhood),
            City = row.Text(City),
            PostalCode = row.Digits(ServiceColumns.PostalCode, 8, "must be a CEP: eight digits and nothing else, such as 01310200.") ?? "",
            State = ReadState(row),
        };
    }

    private static string? ReadDocument(ImportRow row, ImportColumn column)
    {
        if (row.Text(column) is not { } text)
            return null;
        var whole = text.All(char.IsAsciiDigit) ? text.PadLeft(text.Length <= 11 ? 11 : 14, '0') : text;
        if (CheckDigits.Bare(whole) == whole && (CheckDigits.AreCpf(whole) || CheckDigits.AreCnpj(whole)))
            return whole;
        row.Fault(column, PlainDocument + " Its last two digits check the others.");
        return null;
    }

    private static string? ReadEmail(ImportRow row)
    {
        var email = row.Text(Email);
        foreach (var fault in SettingChecks.Email("email", email))
            row.Fault(Email, fault.Message);
        return email;
    }

    private static string? ReadAreaCode(ImportRow row)
    {
        var code = row.Text(AreaCode);
        if (code is not null && !(code.Length == 2 && code.All(char.IsAsciiDigit) && code[0] != '0'))
            row.Fault(AreaCode, "must be two digits without a zero before them, such as 11.");
        return code;
    }

    private static string? ReadPhone(ImportRow row)
    {
        var phone = row.Text(Phone);
        if (phone is not null && !(phone.Length is 8 or 9 && phone.All(char.IsAsciiDigit)))
            row.Fault(Phone, "must be eight or nine digits, such as 987654321.");
        return phone;
    }

    private static (string? Street, string? Number) ReadStreet(ImportRow row)
    {
        if (row.Text(Street) is not { } text)
            return (null, null);
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        if (comma > 0 && text[(comma + 1)..].Trim() is { Length: > 0 } number)
            return (text[..comma].Trim(), number);
        row.Fault(Street, "must have street and number, with a comma between them, such as Rua Augusta, 2840.");
        return (null, null);
    }

    private static string? ReadState(ImportRow row)
    {
        var state = row.Text(ServiceColumns.State)?.ToUpperInvariant();
        if (state is null)
            return null;
        if (BrazilianStates.NameOf(state) is null)
            row.Fault(ServiceColumns.State, "must be the two letters of a state, such as SP.");
        else if (row.Raw(ServiceColumns.PostalCode)?.PadLeft(8, '0') is { } code && PostalCodeRanges.StateOf(code) is { } actual && actual != state)
            row.Fault(ServiceColumns.PostalCode, $"lies in {actual}, not in the state of the row.");
        return state;
    }

    private ServiceDetails ReadDetails(ImportRow row, CustomerDetails customer) => new()
    {
        Type = type,
        Customer = customer,
        AgencyId = agencyId,
        BranchCnpj = ReadBranch(row),
        Sender = row.Text(Sender),
        Latitude = row.Decimal(Latitude, -90, 90),
        Longitude = row.Decimal(Longitude, -180, 180),
        Invoice = row.Text(Invoice),
        InvoiceSerie = row.Text(Serie),
        OrderNumber = row.Text(OrderNumber),
        Description = row.Text(Description),
        PartnerCnpj = ReadPartner(row),
        ServiceMinutes = row.Whole(ServiceMinutes, 0, MaxMinutes),
        FreightId = ReadFreight(row),
        AmountToReceive = row.Decimal(Amount, 0, 1_000_000),
        Weight = row.Decimal(Weight, 0, 100_000),
        PackingList = row.Text(PackingList),
        Scheduling = row.Day(Scheduled) is { } day
            ? new ServiceScheduling { CustomerTime = BrasiliaTime.At(day, default), Origin = (int)ScheduleOrigin.Integration }
            : null,
    };

    private string? ReadBranch(ImportRow row)
    {
        var document = ReadDocument(row, ServiceColumns.Branch);
        if (document is not null && !state.Account.All<Branch>(SettingKind.Branch).Any(branch => branch.Document is { } own && CheckDigits.Bare(own) == document))
            row.Warn(ServiceColumns.Branch, "is that of no branch of the account.");
        return document;
    }

    private string? ReadPartner(ImportRow row)
    {
        if (row.Whole(PartnerId, 1, int.MaxValue) is not { } id)
            return null;
        if (state.Account.Find<Partner>(SettingKind.Partner, id) is { Cnpj: { Length: > 0 } cnpj })
            return cnpj;
        row.Fault(PartnerId, "must be the id of a partner of the account that has a CNPJ.");
        return null;
    }

    private int? ReadFreight(ImportRow row)
    {
        var id = row.Whole(FreightId, 1, int.MaxValue);
        if (id is not null && state.Account.Find<Freight>(SettingKind.Freight, id) is null)
            row.Fault(FreightId, "must be the id of a freight of the account.");
        return id;
    }

    private ImportedRoute? ReadRoute(ImportRow row)
    {
        var (start, end, plate) = (row.Day(Start), row.Day(End), row.Text(Plate));
        if (end is not null && end <= (start ?? today))
            row.Fault(End, "must lie after Data Início.");
        if (row.Text(ServiceColumns.Driver) is not { } driver)
            return null;
        if (start is null && !row.Has(Start))
            row.Fault(Start, "is required when Portador is filled.");
        if (start < today)
            row.Fault(Start, "must not lie in the past.");
        if (!state.Drivers.TryFind(driver, out var known) || known.Details.Active == false)
            row.Fault(ServiceColumns.Driver, "must be the login of a driver of the account that is active.");
        return new ImportedRoute(driver, start ?? today, end, plate, row.Text(PackingList));
    }

    private void WarnOfRepetition(ImportRow row, ServiceDetails details)
    {
        if (details.Invoice is not { } invoice)
            return;
        if (!_invoices.Add((invoice, details.InvoiceSerie)) || state.Services.FindByInvoice(invoice).Any(entry => entry.Service.Details.InvoiceSerie == details.InvoiceSerie))
            row.Warn(Invoice, "is that of another service already, with the same series; this one was created even so.");
    }
}
