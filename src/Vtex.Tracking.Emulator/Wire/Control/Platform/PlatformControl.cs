using Vtex.Tracking.Emulator.Spreadsheets;
using Vtex.Tracking.Emulator.World.Lifecycle;
using Vtex.Tracking.Emulator.World.Platform;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>The services as the platform lists, imports, schedules, finishes and deletes them.</summary>
internal sealed class PlatformControl(ControlTarget target)
{
    private const int MaxText = 500;

    // A file takes several times its size while it is read.
    private static readonly SemaphoreSlim UploadTurn = new(2);

    private static readonly FidelityHeader Fidelity = new([.. PlatformEntries.All]);

    private static readonly Dictionary<string, Func<byte[]>> Templates = new(StringComparer.OrdinalIgnoreCase)
    {
        ["services.xlsx"] = () => SpreadsheetTemplate.Xlsx(Labels(ServiceColumns.All)),
        ["services.csv"] = () => SpreadsheetTemplate.Csv(Labels(ServiceColumns.All)),
        ["schedule.xlsx"] = () => SpreadsheetTemplate.Xlsx(Labels(ScheduleColumns.All)),
        ["schedule.csv"] = () => SpreadsheetTemplate.Csv(Labels(ScheduleColumns.All)),
    };

    public void Map(ControlRoutes routes, string path)
    {
        routes.MapGet($"{path}/services", Fidelity.AddTo(ListAsync), "type", "registeredFrom", "registeredUntil", "finishedUntil", "open", "driver", "customer", "status", "invoice", "carrier", "page", "pageSize");
        routes.MapPost($"{path}/services", Fidelity.AddTo(CreateAsync));
        routes.MapPost($"{path}/services/import", Fidelity.AddTo(ImportAsync), "type", "agency");
        routes.MapPost($"{path}/services/finish", Fidelity.AddTo(FinishAsync));
        routes.MapPost($"{path}/services/delete", Fidelity.AddTo(DeleteAsync));
        routes.MapPost($"{path}/schedule/import", Fidelity.AddTo(ImportScheduleAsync));
        routes.MapGet($"{path}/templates/{{file}}", Fidelity.AddTo(DownloadAsync));
    }

    private Task ListAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        var faults = new FaultList();
        var query = new QueryReader(context.Request.Query, faults);
        var filter = new ServiceFilter
        {
            Type = query.Text("type"),
            RegisteredFrom = query.Day("registeredFrom"),
            RegisteredUntil = query.Day("registeredUntil"),
            IsOpen = query.Boolean("open"),
            FinishedUntil = query.Day("finishedUntil"),
            Driver = query.Text("driver"),
            Customer = query.Text("customer"),
            Status = query.Status(faults),
            Invoice = query.Text("invoice"),
            CarrierId = query.Id("carrier"),
        };
        var (page, pageSize) = query.Page();
        faults.ThrowIfAny();
        var found = universe.Platform.List(filter, page, pageSize, PlatformGate.ScopeOf(context));
        return ControlAnswer.WriteAsync(context, new ServiceListState(found.Total, found.Rows.Select(ServiceRowState.Of)));
    }

    // The form has the columns of the import, and the agency.
    private async Task CreateAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        var (type, agency, cells) = await ControlBody.ReadAsync(context, body =>
        {
            body.Require("columns", "the columns of the template with their texts.");
            return (body.RequiredText("type", MaxText), body.Int32("agencyId", min: 1), body.TextMembers("columns").Where(cell => IsLabel(body, cell.Name)).ToList());
        });
        IReadOnlyList<string?>[] rows = [[.. cells.Select(cell => cell.Name).Concat(Missing(cells))], [.. cells.Select(cell => cell.Text)]];
        var result = await Imported(context, universe, rows, type, agency);
        if (result.Faults.Count > 0)
            throw RequestRefusedException.BadRequest([.. result.Faults.Select(fault => new Fault($"$.columns.{fault.Column}", fault.Message))]);
        await ControlAnswer.WriteCreatedAsync(
            context, new CreatedService(result.Services[0]), FormattableString.Invariant($"/_emulator/universes/{Uri.EscapeDataString(universe.Name)}/services/{result.Services[0]}"));
    }

    private static IEnumerable<string> Missing(IEnumerable<(string Name, string Text)> cells) =>
        Labels(ServiceColumns.All.Where(column => column.IsRequired)).Except(cells.Select(cell => cell.Name));

    private static bool IsLabel(ObjectReader body, string name)
    {
        if (ServiceColumns.All.Any(column => column.Label == name))
            return true;
        var labels = Labels(ServiceColumns.All).ToList();
        body.Fault($"columns.{name}", $"is not a column of the template. Nearest: {NameDistance.Nearest(name, labels)}.");
        return false;
    }

    private async Task ImportAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        var faults = new FaultList();
        var query = new QueryReader(context.Request.Query, faults);
        var (type, agency) = (query.Text("type") ?? "Entrega", query.Int32("agency", 0, 1, int.MaxValue));
        faults.ThrowIfAny();
        var result = await UploadAsync(context, rows => Imported(context, universe, rows, type, agency == 0 ? null : agency));
        await ControlAnswer.WriteAsync(context, result);
    }

    private async Task ImportScheduleAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        var scope = PlatformGate.ScopeOf(context);
        await ControlAnswer.WriteAsync(context, await UploadAsync(context, rows => Task.FromResult(universe.Platform.ImportSchedule(rows, scope))));
    }

    // What a user of a branch, a partner or a carrier enters belongs to that one.
    private static Task<ImportResult> Imported(HttpContext context, Universe universe, IEnumerable<IReadOnlyList<string?>> rows, string type, int? agency) =>
        universe.Platform.ImportInScopeAsync(type, rows, agency, PlatformGate.ScopeOf(context));

    private static async Task<ImportResult> UploadAsync(HttpContext context, Func<IEnumerable<IReadOnlyList<string?>>, Task<ImportResult>> import)
    {
        var body = await ReadBody.ReadAsync(context);
        if (body.Memory.IsEmpty)
            throw RequestRefusedException.BadRequest([new Fault("$", "is empty. Send a .xlsx or .csv file as the body.")]);
        try
        {
            return await import(await ReadAsync(context, body));
        }
        catch (InvalidDataException unreadable)
        {
            throw RequestRefusedException.BadRequest([new Fault("$", unreadable.Message)]);
        }
    }

    private static async Task<IReadOnlyList<IReadOnlyList<string?>>> ReadAsync(HttpContext context, ReadBody body)
    {
        await UploadTurn.WaitAsync(context.RequestAborted);
        try
        {
            await using var file = body.Open();
            return SpreadsheetReader.Read(file, context.RequestAborted);
        }
        finally
        {
            UploadTurn.Release();
        }
    }

    private async Task FinishAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        var (services, status, reason) = await ControlBody.ReadAsync(context, body =>
        {
            body.Require("services", "the ids of services.");
            body.Require("status");
            return (body.Ids("services"), body.Status("status"), body.RequiredText("reason", MaxText));
        });
        await AnswerAsync(context, universe, services, allowed => universe.Platform.FinishAsync(allowed, status ?? default, reason));
    }

    private async Task DeleteAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        var services = await ControlBody.ReadAsync(context, body =>
        {
            body.Require("services", "the ids of services.");
            return body.Ids("services");
        });
        await AnswerAsync(context, universe, services, universe.Platform.DeleteAsync);
    }

    private static async Task AnswerAsync(HttpContext context, Universe universe, List<int> services, Func<IEnumerable<int>, Task<BulkResult>> change)
    {
        var scope = PlatformGate.ScopeOf(context);
        var foreign = scope is null ? [] : universe.Do(() => services.Where(id => universe.State.Services.Find(id) is { } entry && !scope.MayChange(entry.Service)).ToList());
        var result = await change(services.Except(foreign));
        var refused = foreign.Select(id => new BulkRefusal(id, "The user may not change this service: it is another's, or a carrier's."));
        await ControlAnswer.WriteAsync(context, result with { Refused = [.. result.Refused, .. refused] });
    }

    private Task DownloadAsync(HttpContext context)
    {
        target.Universe(context);
        var file = (string)context.Request.RouteValues["file"]!;
        if (!Templates.TryGetValue(file, out var write))
            throw RequestRefusedException.NotFound($"There is no such template. There are: {string.Join(", ", Templates.Keys)}.");
        context.Response.ContentType = "application/octet-stream";
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{file.ToLowerInvariant()}\"";
        return context.Response.Body.WriteAsync(write()).AsTask();
    }

    private static IEnumerable<string> Labels(IEnumerable<ImportColumn> columns) => columns.Select(column => column.Label);
}

/// <summary>A page of the platform's list of services.</summary>
internal sealed record ServiceListState(int Total, IEnumerable<ServiceRowState> Data);

/// <summary>A row of the platform's list of services.</summary>
internal sealed record ServiceRowState(
    int IdDeliveryService, string Type, string? Driver, string Customer, string? Partner, string? Invoice, string? InvoiceSerie, DateTimeOffset Created,
    DateTimeOffset? Finished, string? Description, string Status, string? DeliveredReason, string? NotDeliveredReason)
{
    public static ServiceRowState Of(ServiceRow row) => new(
        row.ServiceId, row.Type, row.Driver, row.Customer, row.Partner, row.Invoice, row.InvoiceSerie, row.Created, row.Finished, row.Description,
        row.Status.Describe(), row.DeliveredReason, row.NotDeliveredReason);
}
