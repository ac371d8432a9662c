using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol;
using ModelContextProtocol.Server;
using Vtex.Tracking.Emulator.Cli.Doctor;
using Vtex.Tracking.Emulator.Cli.Localization;
using Vtex.Tracking.Emulator.Cli.Remote;

namespace Vtex.Tracking.Emulator.Cli.Agents;

/// <summary>The tools of the MCP server, each over calls of the control API.</summary>
internal sealed class AgentTools(AgentSession session)
{
    private const string Universe = "The universe: one isolated account. One that does not exist is made, with a clock of its own.";
    private const string InPlace = "true changes the universe itself. By default the change is made in a fork of it, whose name the answer says.";
    private const string ServiceId = "The id of the service (idDeliveryService).";

    /// <summary>Creates the tools.</summary>
    public IEnumerable<McpServerTool> Create() =>
    [
        Read(StatusAsync, "status", "Says where the emulator is, what time it shows, which universes there are, and which forks this session has made."),
        Write(ForkAsync, "fork", "Makes the fork of a universe now, to work in it. Without this, the first change makes it."),
        Write(CreateServiceAsync, "create_service", "Creates a service (a delivery, collection or visit) as POST /receiver/services does, with recipient and address."),
        Read(ListServicesAsync, "list_services", "Lists the services of a universe with status, driver and recipient, page by page."),
        Read(GetServiceAsync, "get_service", "Shows a service: its state as the Tracking API has it, and its history."),
        Read(ListMovesAsync, "list_moves", "Lists what can be done to a service now, and why other moves are not possible."),
        Write(MoveServiceAsync, "move_service", "Does something to a service: Route, Start, Pause, Resume, Arrive, Deliver, Fail, Reschedule, Cancel, Return and others that list_moves names."),
        Write(PlaceOrderAsync, "place_order", "Places an order in the emulated store, by hand."),
        Write(MoveOrderAsync, "move_order", "Takes an order of the store a step on: approve-payment, authorize, start-handling, invoice or cancel."),
        Read(GetOrderAsync, "get_order", "Shows an order of the store with its status, packages and tracking."),
        Write(AdvanceClockAsync, "advance_clock", "Moves the clock forward; all that is due happens, in order, before the answer comes."),
        Read(ListEventsAsync, "list_events", "Lists what happened in a universe, oldest first."),
        Read(ListRequestsAsync, "list_requests", "Lists the latest HTTP requests that programs made to a universe, with their answers' status."),
        Write(AddFaultAsync, "add_fault", "Makes requests fail: a preset such as too-many-requests, or a status; for a number of times, and optionally for a path alone."),
        Read(DoctorAsync, "doctor", "Explains how programs misuse the API, by their requests and by the events: repeated reads, a login per call, copies, unknown fields and so on."),
    ];

    private async Task<string> StatusAsync(CancellationToken cancellationToken)
    {
        var health = await session.SendAsync(HttpMethod.Get, "_emulator/health", null, cancellationToken);
        var universes = await session.SendAsync(HttpMethod.Get, "_emulator/universes", null, cancellationToken);
        return new JsonObject
        {
            ["emulator"] = session.Emulator.Address.AbsoluteUri,
            ["trackingApi"] = new Uri(session.Emulator.Address, "receiver/").AbsoluteUri,
            ["version"] = health["version"]!.DeepClone(),
            ["time"] = health["time"]!.DeepClone(),
            ["universes"] = new JsonArray([.. universes["data"]!.AsArray().Select(universe => (JsonNode)new JsonObject
            {
                ["name"] = universe!["name"]!.DeepClone(),
                ["services"] = universe["services"]!.DeepClone(),
                ["orders"] = universe["orders"]!.DeepClone(),
                ["events"] = universe["events"]!.DeepClone(),
                ["time"] = universe["clock"]!["time"]!.DeepClone(),
            })]),
            ["forks"] = new JsonObject(session.Forks.Select(fork => new KeyValuePair<string, JsonNode?>(fork.Key, fork.Value))),
        }.ToJsonString();
    }

    private async Task<string> ForkAsync([Description(Universe)] string universe, CancellationToken cancellationToken)
    {
        var fork = await session.WritableAsync(universe, inPlace: false, cancellationToken);
        return AgentSession.Answer(fork, new JsonObject { ["from"] = universe });
    }

    private async Task<string> CreateServiceAsync(
        [Description(Universe)] string universe,
        [Description("The recipient's first name.")] string firstName,
        [Description("The CEP, such as 01310-200.")] string postalCode,
        [Description("The street.")] string street,
        [Description("Entrega, Coleta or Atendimento.")] string type = "Entrega",
        [Description("The recipient's last name.")] string? lastName = null,
        [Description("The number of the house.")] string? streetNumber = null,
        [Description("The number of the order.")] string? orderNumber = null,
        [Description("The number of the invoice.")] string? invoice = null,
        [Description(InPlace)] bool inPlace = false,
        CancellationToken cancellationToken = default)
    {
        var customer = new JsonObject { ["legalType"] = "PF", ["firstName"] = firstName, ["lastName"] = lastName, ["addressStreet"] = street, ["addressNumber"] = streetNumber, ["postalCode"] = postalCode };
        var service = new JsonObject { ["deliveryServiceType"] = type, ["orderNumber"] = orderNumber, ["invoiceOrderOfService"] = invoice, ["shipperCustomer"] = WithoutNulls(customer) };
        return await WriteAsync(universe, inPlace, "/services", new JsonObject { ["service"] = WithoutNulls(service) }, cancellationToken);
    }

    private Task<string> ListServicesAsync(
        [Description(Universe)] string universe, [Description("The page, from 1.")] int page = 1, CancellationToken cancellationToken = default) =>
        ReadAsync(universe, Invariant($"/platform/services?page={page}"), cancellationToken);

    private Task<string> GetServiceAsync([Description(Universe)] string universe, [Description(ServiceId)] int id, CancellationToken cancellationToken) =>
        ReadAsync(universe, Invariant($"/services/{id}"), cancellationToken);

    private Task<string> ListMovesAsync([Description(Universe)] string universe, [Description(ServiceId)] int id, CancellationToken cancellationToken) =>
        ReadAsync(universe, Invariant($"/services/{id}/available"), cancellationToken);

    private Task<string> MoveServiceAsync(
        [Description(Universe)] string universe,
        [Description(ServiceId)] int id,
        [Description("The move, such as Route, Start or Deliver.")] string move,
        [Description("The fields that belong to the move, as JSON: {\"driver\":\"joao\"} for Route, {\"receiverName\":\"Helena\"} for Deliver, {\"reason\":\"Cliente ausente\"} for Fail.")] string? fields = null,
        [Description(InPlace)] bool inPlace = false,
        CancellationToken cancellationToken = default)
    {
        var body = Fields(fields);
        body["move"] = move;
        return WriteAsync(universe, inPlace, Invariant($"/services/{id}/execute"), body, cancellationToken);
    }

    private Task<string> PlaceOrderAsync(
        [Description(Universe)] string universe,
        [Description("The order as JSON: items ({id, quantity, price in cents, name}), customer ({firstName, lastName, email, document}) and address ({postalCode, city, state, street, number}).")] string order,
        [Description(InPlace)] bool inPlace = false,
        CancellationToken cancellationToken = default) => WriteAsync(universe, inPlace, "/orders", Fields(order), cancellationToken);

    private Task<string> MoveOrderAsync(
        [Description(Universe)] string universe,
        [Description("The id of the order.")] string orderId,
        [Description("approve-payment, authorize-by-hand, authorize, start-handling, invoice, cancel or deny-cancellation.")] string step,
        [Description("The fields of the step, as JSON: {\"invoiceNumber\":\"1845\",\"value\":38990} for invoice.")] string? fields = null,
        [Description(InPlace)] bool inPlace = false,
        CancellationToken cancellationToken = default) => WriteAsync(
            universe, inPlace, $"/orders/{Uri.EscapeDataString(orderId)}/{Uri.EscapeDataString(step)}", fields is null ? null : Fields(fields), cancellationToken);

    private Task<string> GetOrderAsync([Description(Universe)] string universe, [Description("The id of the order.")] string orderId, CancellationToken cancellationToken) =>
        ReadAsync(universe, $"/orders/{Uri.EscapeDataString(orderId)}", cancellationToken);

    private Task<string> AdvanceClockAsync(
        [Description(Universe)] string universe,
        [Description("How far: 6h, 30m, 1d12h, PT6H or 06:00:00.")] string by,
        [Description(InPlace)] bool inPlace = false,
        CancellationToken cancellationToken = default) => WriteAsync(universe, inPlace, "/clock/advance", new JsonObject { ["by"] = by }, cancellationToken);

    private Task<string> ListEventsAsync(
        [Description(Universe)] string universe,
        [Description("The number of the first event, from 1.")] int from = 1,
        [Description("At most so many, up to 1000.")] int limit = 100,
        CancellationToken cancellationToken = default) => ReadAsync(universe, Invariant($"/events?from={from}&limit={limit}"), cancellationToken);

    private async Task<string> ListRequestsAsync(
        [Description(Universe)] string universe,
        [Description("The path, in which * stands for any characters.")] string? path = null,
        [Description("The status of the answer.")] int? status = null,
        [Description("At most so many, up to 1000.")] int limit = 50,
        CancellationToken cancellationToken = default)
    {
        var matcher = WithoutNulls(new JsonObject { ["path"] = path, ["status"] = status });
        return await session.CallAsync(HttpMethod.Post, session.Readable(universe), Invariant($"/requests/search?limit={limit}"), matcher, cancellationToken);
    }

    private Task<string> AddFaultAsync(
        [Description(Universe)] string universe,
        [Description("A preset, such as too-many-requests or service-unavailable; without it, give a status.")] string? preset = null,
        [Description("The status of the answer.")] int? status = null,
        [Description("The path of the requests, such as /receiver/services/{id}; without it, all.")] string? path = null,
        [Description("How often it happens.")] int times = 1,
        [Description(InPlace)] bool inPlace = false,
        CancellationToken cancellationToken = default) => WriteAsync(
            universe, inPlace, "/faults", WithoutNulls(new JsonObject { ["fault"] = preset, ["status"] = status, ["path"] = path, ["times"] = times }), cancellationToken);

    private async Task<string> DoctorAsync([Description(Universe)] string universe, CancellationToken cancellationToken)
    {
        try
        {
            var evidence = await new EvidenceReader(session.Emulator).ReadAsync(session.Readable(universe), isFile: false, cancellationToken);
            return Examination.Of([evidence], UserLanguage.English).ToJson();
        }
        catch (RemoteRefusalException refusal)
        {
            throw new McpException(refusal.Message, refusal);
        }
    }

    private Task<string> ReadAsync(string universe, string path, CancellationToken cancellationToken) =>
        session.CallAsync(HttpMethod.Get, session.Readable(universe), path, null, cancellationToken);

    private async Task<string> WriteAsync(string universe, bool inPlace, string path, JsonNode? body, CancellationToken cancellationToken) =>
        await session.CallAsync(HttpMethod.Post, await session.WritableAsync(universe, inPlace, cancellationToken), path, body, cancellationToken);

    private static JsonObject Fields(string? text)
    {
        try
        {
            return string.IsNullOrWhiteSpace(text) ? [] : JsonNode.Parse(text) as JsonObject ?? throw new McpException("The fields must be a JSON object.");
        }
        catch (JsonException failure)
        {
            throw new McpException("The fields must be a JSON object, and what was given is not JSON.", failure);
        }
    }

    private static JsonObject WithoutNulls(JsonObject fields)
    {
        foreach (var name in fields.Where(field => field.Value is null).Select(field => field.Key).ToList())
            fields.Remove(name);
        return fields;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static McpServerTool Read(Delegate method, string name, string description) => Tool(method, name, description, isRead: true);

    private static McpServerTool Write(Delegate method, string name, string description) => Tool(method, name, description, isRead: false);

    private static McpServerTool Tool(Delegate method, string name, string description, bool isRead) =>
        McpServerTool.Create(method, new McpServerToolCreateOptions { Name = name, Description = description, ReadOnly = isRead, Destructive = false, OpenWorld = false });
}
