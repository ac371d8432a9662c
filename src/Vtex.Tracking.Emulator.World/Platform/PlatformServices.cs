using System.Collections.Immutable;
using Vtex.Tracking.Emulator.World.Account;
using Vtex.Tracking.Emulator.World.Execution;
using Vtex.Tracking.Emulator.World.Lifecycle;
using Vtex.Tracking.Emulator.World.Platform;
using Vtex.Tracking.Emulator.World.Routes;
using Vtex.Tracking.Emulator.World.Routing;
using Vtex.Tracking.Emulator.World.Services;
using Vtex.Tracking.Emulator.World.Shipper;
using Vtex.Tracking.Emulator.World.State;
using Vtex.Tracking.Emulator.World.Time;
using static Vtex.Tracking.Emulator.WorldRuleException;

namespace Vtex.Tracking.Emulator;

/// <summary>The services as the platform lists, imports, schedules, finishes and deletes them (Cadastro).</summary>
public sealed class PlatformServices
{
    /// <summary>The largest number of rows on a page. Chosen by us.</summary>
    public const int MaxPageSize = 1_000;

    private static readonly string[] Types = ["Entrega", "Atendimento", "Coleta"];

    private readonly WorldStore _world;
    private readonly ServiceCommands _services;
    private readonly RouteCommands _routes;
    private readonly ActionDispatcher _actions;

    internal PlatformServices(WorldStore world, ServiceCommands services, RouteCommands routes, ActionDispatcher actions) =>
        (_world, _services, _routes, _actions) = (world, services, routes, actions);

    /// <summary>Lists services, by id.</summary>
    /// <param name="filter">Filters; null for none.</param>
    /// <param name="page">The number of the page, from 1.</param>
    /// <param name="pageSize">The number of rows on a page, from 1 to 1,000. The default is 25.</param>
    /// <returns>The page.</returns>
    public ServicePage List(ServiceFilter? filter = null, int page = 1, int pageSize = 25)
    {
        PageLimits.Check(page, pageSize);
        return List(filter ?? new ServiceFilter(), page, pageSize, null);
    }

    /// <summary>Imports services out of a spreadsheet. Good rows become services, all in one change; bad ones are reported.</summary>
    /// <param name="type">The type of all of them: Entrega, Atendimento or Coleta.</param>
    /// <param name="rows">The rows as texts, the labels first, in the form of the template; at most 10,000 below them.</param>
    /// <param name="agencyId">The agency of all of them; null for the first one.</param>
    /// <returns>The ids of the new services, and what is wrong.</returns>
    /// <exception cref="WorldRuleException">There is no such type, or no such agency.</exception>
    public Task<ImportResult> ImportAsync(string type, IEnumerable<IReadOnlyList<string?>> rows, int? agencyId = null)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return ImportInScopeAsync(type, rows, agencyId, null);
    }

    internal Task<ImportResult> ImportInScopeAsync(string type, IEnumerable<IReadOnlyList<string?>> rows, int? agencyId, PlatformScope? scope)
    {
        var known = Types.FirstOrDefault(one => StatusNames.Same(one, type));
        Require(known is not null, $"The type must be one of: {string.Join(", ", Types)}.");
        return Task.FromResult(_world.Do(() =>
        {
            Require(agencyId is null || _world.State.Account.Find<Agency>(SettingKind.Agency, agencyId) is not null, "There is no agency of that id.");
            return Import(known!, rows, agencyId, scope);
        }));
    }

    /// <summary>Lists the services that have a schedule (Consultar Agendamentos), by id.</summary>
    /// <param name="filter">Filters; null for none.</param>
    /// <param name="page">The number of the page, from 1.</param>
    /// <param name="pageSize">The number of rows on a page, from 1 to 1,000. The default is 25.</param>
    /// <returns>The page.</returns>
    public SchedulePage ListSchedules(ScheduleFilter? filter = null, int page = 1, int pageSize = 25)
    {
        PageLimits.Check(page, pageSize);
        return ListSchedules(filter ?? new ScheduleFilter(), page, pageSize, null);
    }

    /// <summary>Schedules a service, as the back office does: a day, and a part of it. It changes a schedule, too.</summary>
    /// <param name="serviceId">A service that is Ativo.</param>
    /// <param name="day">Today or later, in Brasília's calendar; a Sunday or a holiday is allowed (chosen by us).</param>
    /// <param name="period">The part of the day.</param>
    /// <returns>The reasons against the day, which is taken even so.</returns>
    /// <exception cref="WorldRuleException">The service is unknown or not Ativo, or the day is over.</exception>
    public Task<ScheduleWarning> ScheduleAsync(int serviceId, DateOnly day, DayPeriod period) => Task.FromResult(_world.Do(() =>
    {
        Schedule(serviceId, day, period);
        return ScheduleWarnings.Of(_world.State, _world.State.Services.Get(serviceId), day);
    }));

    /// <summary>Schedules services out of a spreadsheet. Good rows are taken, all in one change; bad ones are reported.</summary>
    /// <param name="rows">The rows as texts, the labels first, in the form of the template; at most 10,000 below them.</param>
    /// <returns>The ids of the services, and what is wrong.</returns>
    public Task<ImportResult> ImportScheduleAsync(IEnumerable<IReadOnlyList<string?>> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return Task.FromResult(_world.Do(() => ImportSchedule(rows, null)));
    }

    /// <summary>Gives services a status that ends them (Finalizar Serviços). Recipients are told nothing.</summary>
    /// <param name="serviceIds">The services.</param>
    /// <param name="status">Realizado, Não Realizado, Cancelado pelo BackOffice, Cancelado pelo Cliente or Retornado ao Remetente.</param>
    /// <param name="reason">One of the registered reasons.</param>
    /// <returns>Which were changed, and which not.</returns>
    public Task<BulkResult> FinishAsync(IEnumerable<int> serviceIds, ServiceStatus status, string reason)
    {
        ArgumentNullException.ThrowIfNull(serviceIds);
        return DoManyAsync(serviceIds, ManualStatus.ActionOf(status, reason));
    }

    /// <summary>Deletes services (Deletar Serviços); only those that are Ativo can be.</summary>
    /// <param name="serviceIds">The services.</param>
    /// <returns>Which were deleted, and which not.</returns>
    public Task<BulkResult> DeleteAsync(IEnumerable<int> serviceIds)
    {
        ArgumentNullException.ThrowIfNull(serviceIds);
        return DoManyAsync(serviceIds, new DeleteService());
    }

    internal SchedulePage ListSchedules(ScheduleFilter filter, int page, int pageSize, PlatformScope? scope) =>
        _world.Do(() => new ScheduleList(_world.State, filter, scope).Page(page, pageSize));

    internal ServicePage List(ServiceFilter filter, int page, int pageSize, PlatformScope? scope) =>
        _world.Do(() => new ServiceList(_world.State, filter, scope).Page(page, pageSize));

    internal ImportResult ImportSchedule(IEnumerable<IReadOnlyList<string?>> rows, PlatformScope? scope) => _world.Do(() =>
    {
        var sheet = new ImportSheet();
        var reader = new ScheduleRows(_world.State, Today, scope);
        var scheduled = new List<int>();
        foreach (var row in sheet.Read(rows, ScheduleColumns.All, inOrder: true))
        {
            if (reader.Read(row) is not { } schedule)
                continue;
            foreach (var service in schedule.Services)
                Schedule(service, schedule.Day, schedule.Period);
            scheduled.AddRange(schedule.Services);
        }

        return new ImportResult(scheduled, sheet.Faults, sheet.Warnings);
    });

    private DateOnly Today => BrasiliaTime.DayOf(_world.Clock.GetUtcNow());

    private void Schedule(int serviceId, DateOnly day, DayPeriod period)
    {
        var service = _world.State.Services.Get(serviceId);
        Require(
            service.Status == ServiceStatus.Active,
            $"Service {serviceId} is {service.Status.Describe()}; the back office schedules only one that is Ativo. After Não Realizado the recipient may choose another day.");
        Require(Enum.IsDefined(period), "There is no such part of the day.");
        if (day < Today)
            throw new DayOver(day, Today).ToException();
        _world.Append(new ServiceRescheduled(serviceId, day, period, ScheduleOrigin.BackOffice));
    }

    private ImportResult Import(string type, IEnumerable<IReadOnlyList<string?>> rows, int? agencyId, PlatformScope? scope)
    {
        var sheet = new ImportSheet();
        var reader = new ServiceRows(_world.State, type, agencyId, Today);
        var read = sheet.Read(rows, ServiceColumns.All, inOrder: false).Select(reader.Read).OfType<ImportedService>()
            .Select(service => scope is null ? service : service with { Details = scope.Own(service.Details) }).ToList();
        var ids = read.Select(service => service.Route is null ? _services.Create([service.Details])[0] : _services.Register(service.Details)).ToList();
        foreach (var route in read.Zip(ids).Where(pair => pair.First.Route is not null).GroupBy(pair => pair.First.Route!, pair => pair.Second))
            _routes.Schedule(DetailsOf(route.Key), [.. route]);
        return new ImportResult(ids, sheet.Faults, sheet.Warnings);
    }

    private RouteDetails DetailsOf(ImportedRoute route) => new()
    {
        Driver = new DriverDetails { Username = route.Driver },
        DisplacementType = VehicleTypeOf(route.Plate) ?? "moto",
        Date = BrasiliaTime.At(route.Start, default),
        ItinerantDate = route.End is { } end ? BrasiliaTime.At(end, default) : null,
        VehiclePlate = route.Plate,
    };

    private string? VehicleTypeOf(string? plate) => plate is null
        ? null
        : _world.State.Account.All<Vehicle>(SettingKind.Vehicle).FirstOrDefault(vehicle => Vehicle.BarePlate(vehicle.Plate) == Vehicle.BarePlate(plate))?.Type;

    private Task<BulkResult> DoManyAsync(IEnumerable<int> serviceIds, ServiceAction action)
    {
        var ids = serviceIds.Distinct().ToImmutableArray();
        return Task.FromResult(_world.Do(() =>
        {
            ManualStatus.CheckReason(_world.State, action);
            var (changed, refused) = (new List<int>(), new List<BulkRefusal>());
            foreach (var id in ids)
            {
                try
                {
                    _world.Attempt(() =>
                    {
                        _actions.Execute(id, action);
                        return true;
                    });
                    changed.Add(id);
                }
                catch (WorldRuleException rule)
                {
                    refused.Add(new BulkRefusal(id, rule.Message));
                }
            }

            return new BulkResult(changed, refused);
        }));
    }
}
