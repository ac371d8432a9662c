using Vtex.Tracking.Emulator.World.Facts;
using Vtex.Tracking.Emulator.World.Services;
using Vtex.Tracking.Emulator.World.Text;

namespace Vtex.Tracking.Emulator.World.Reports;

/// <summary>Finds the services of a report, and makes rows of them.</summary>
internal sealed class ServiceReportList(ReportContext context)
{
    private const int ServicesAtOnce = 256;

    // The filters of texts, in the form in which they are compared.
    private string? _customer;
    private string? _plate;

    /// <summary>The ids of the services that match, in rising order.</summary>
    public IEnumerable<int> Find(ServiceReportFilter filter)
    {
        _customer = filter.Customer is { } named ? PlainLetters.OfText(named) : null;
        _plate = filter.Plate is { } plate ? Vehicle.BarePlate(plate) : null;
        var found = FindByFacts(filter);
        return filter is { Plate: null, OrderNumber: null, Customer: null } ? found : found.Chunk(ServicesAtOnce).SelectMany(ids => WithTexts(ids, filter));
    }

    /// <summary>The ids of the scheduled services that match, in rising order.</summary>
    public IEnumerable<int> FindScheduled(ReportFilter filter)
    {
        var days = ReportContext.Days(filter.From, filter.Until);
        var parties = context.Parties(filter);
        for (var id = 1; id < context.State.Services.NextId; id++)
        {
            var fact = context.Facts.Of(id);
            if (fact.Scheduled != 0 && fact.Scheduled >= days.First.DayNumber && fact.Scheduled <= days.Last.DayNumber && parties[fact.Key.Party])
                yield return id;
        }
    }

    /// <summary>The row of a service; null when it has been deleted.</summary>
    public ServiceReportRow? RowOf(int id)
    {
        if (context.State.Services.Find(id)?.Service is not { } service)
            return null;
        var (details, stop) = (service.Details, service.CurrentStop);
        var route = stop is null ? null : context.State.Routes.Get(stop.RouteId);
        var (fact, party) = (context.Facts.Of(id), context.Facts.PartyOf(id));
        return new ServiceReportRow
        {
            ServiceId = id,
            Type = details.Type,
            Status = service.Status,
            Invoice = details.Invoice,
            InvoiceSerie = details.InvoiceSerie,
            OrderNumber = details.OrderNumber,
            Description = details.Description,
            Customer = details.Customer.FullName,
            City = details.Customer.City,
            State = details.Customer.State,
            PostalCode = details.Customer.PostalCode,
            Carrier = context.CarrierName(party.Carrier),
            Branch = context.BranchName(party.Branch),
            Partner = context.PartnerName(party.Partner),
            Driver = route?.Details.Driver.Username,
            Plate = route?.Details.VehiclePlate,
            RouteId = route?.Id,
            Weight = details.Weight,
            Registered = service.Created.ToUniversalTime(),
            Routed = stop?.Created.ToUniversalTime(),
            Started = stop?.DisplacementStarted?.ToUniversalTime(),
            Arrived = stop?.Arrived?.ToUniversalTime(),
            Finished = service.Finished?.ToUniversalTime(),
            Done = DoneOf(service),
            FirstEstimate = service.Estimate?.Initial.ToUniversalTime(),
            LatestEstimate = service.Estimate?.Current.ToUniversalTime(),
            Deadline = Deadlines.Of(details)?.ToUniversalTime(),
            IsInDeadline = Decided(fact.Key.Deadline),
            Attempts = service.Attempts,
            ReceiverName = stop?.Receipt?.ReceiverName,
            Reason = service.NonDeliveryReason ?? stop?.Reason,
            DriverComment = stop?.Receipt?.Comment ?? stop?.Failure?.Description,
            Rating = stop?.Rating,
            CustomerComment = stop?.Comment,
            TravelledMeters = service.TravelledMeters,
        };
    }

    /// <summary>The row of a scheduled service; null when it has been deleted, or is not scheduled any more.</summary>
    public ScheduledServiceRow? ScheduledRowOf(int id)
    {
        var fact = context.Facts.Of(id);
        if (context.State.Services.Find(id)?.Service is not { } service || fact.Scheduled == 0)
            return null;
        var (details, party) = (service.Details, context.Facts.PartyOf(id));
        return new ScheduledServiceRow
        {
            ServiceId = id,
            Shipper = context.Shipper,
            Carrier = context.CarrierName(party.Carrier),
            Branch = context.BranchName(party.Branch),
            Invoice = details.Invoice,
            InvoiceSerie = details.InvoiceSerie,
            Scheduled = DateOnly.FromDayNumber(fact.Scheduled),
            Period = Deadlines.PeriodOf(details.Scheduling!),
            Origin = fact.Key.Origin,
            Done = DoneOf(service),
            IsInDeadline = Decided(fact.Key.OnDay),
            IsInPeriod = Decided(fact.Key.InPeriod),
        };
    }

    private IEnumerable<int> FindByFacts(ServiceReportFilter filter)
    {
        var days = ReportContext.Days(filter.From, filter.Until);
        var parties = context.Parties(filter.CarrierId, null, filter.PartnerId, DriversNamed(filter.Driver));
        var (first, last, byRouted) = (days.First.DayNumber, days.Last.DayNumber, filter.Date == ServiceReportDate.Routed);
        foreach (var id in Candidates(filter))
        {
            var fact = context.Facts.Of(id);
            if (fact.Key.Bits == 0 || (byRouted && fact.Routed == 0))
                continue;
            var day = byRouted ? fact.Routed : fact.Key.Day;
            if (day >= first && day <= last && parties[fact.Key.Party] && (filter.Status is null || fact.Key.Status == filter.Status))
                yield return id;
        }
    }

    private static DateTimeOffset? DoneOf(DeliveryService service) =>
        service.Status == ServiceStatus.Delivered ? (service.Delivered ?? service.Finished)?.ToUniversalTime() : null;

    private static bool? Decided(Timeliness timeliness) => timeliness switch
    {
        Timeliness.In => true,
        Timeliness.Out => false,
        _ => null,
    };

    // One invoice and one plate are found without a look at the others.
    private IEnumerable<int> Candidates(ServiceReportFilter filter)
    {
        if (filter.Invoice is { } invoice)
            return context.State.Services.FindByInvoice(invoice).Select(entry => entry.Service.Id);
        if (_plate is null)
            return Enumerable.Range(1, context.State.Services.NextId - 1);
        return context.State.Routes.All.Where(route => IsPlate(route.Details.VehiclePlate))
            .SelectMany(route => route.ServiceIds).Distinct().Order();
    }

    // Services lie anywhere in memory; those of a part are fetched side by side, which takes a fraction of the time of one after another.
    private IEnumerable<int> WithTexts(int[] ids, ServiceReportFilter filter)
    {
        var services = new DeliveryService[ids.Length];
        for (var i = 0; i < ids.Length; i++)
            services[i] = context.State.Services.Get(ids[i]);
        var customers = new CustomerDetails[ids.Length];
        for (var i = 0; i < ids.Length; i++)
            customers[i] = services[i].Details.Customer;
        for (var i = 0; i < ids.Length; i++)
        {
            if ((filter.OrderNumber is null || services[i].Details.OrderNumber == filter.OrderNumber)
                && (_customer is null || PlainLetters.ContainsPlain(customers[i].FullName, _customer))
                && (_plate is null || IsPlate(PlateOf(services[i]))))
            {
                yield return ids[i];
            }
        }
    }

    private string? PlateOf(DeliveryService service) =>
        service.CurrentStop is { } stop ? context.State.Routes.Get(stop.RouteId).Details.VehiclePlate : null;

    private bool IsPlate(string? plate) => plate is not null && Vehicle.BarePlate(plate) == _plate;

    private HashSet<int>? DriversNamed(string? part) => part is null ? null : [.. context.State.Drivers.Profiles
        .Where(driver => PlainLetters.Contains($"{driver.Details.FirstName} {driver.Details.LastName} {driver.Details.Username}", part))
        .Select(driver => driver.Id)];
}
