using Vtex.Tracking.Emulator.World.Support;
using Vtex.Tracking.Emulator.World.Time;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>
/// The chats with drivers, as the call centre attends them. A user of the platform sees and attends those that its carriers and states cover;
/// without one, a call names the user who acts.
/// </summary>
internal sealed class ChatControl(ControlTarget target)
{
    private static readonly string[] Filters = ["status", "carrier", "state", "driver", "service", "attendant", "late", "openedFrom", "openedUntil"];

    public static FidelityHeader Fidelity { get; } = new([.. ChatEntries.All]);

    public void Map(ControlRoutes routes, string path)
    {
        routes.MapGet(path, Fidelity.AddTo(ListAsync), [.. Filters, .. PortionQuery.Names]);
        routes.MapGet($"{path}/attendants", Fidelity.AddTo(ListAttendantsAsync));
        routes.MapGet($"{path}/{{chat}}", Fidelity.AddTo(context => AnswerAsync(context, target.Universe(context), Chat(context).Id)));
        routes.MapPost($"{path}/{{chat}}/take", Fidelity.AddTo(TakeAsync));
        routes.MapPost($"{path}/{{chat}}/messages", Fidelity.AddTo(SendAsync));
        routes.MapPost($"{path}/{{chat}}/close", Fidelity.AddTo(CloseAsync));
    }

    private Task ListAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        var faults = new FaultList();
        var filter = Filter(new QueryReader(context.Request.Query, faults), faults);
        faults.ThrowIfAny();
        var (from, limit) = PortionQuery.Read(context.Request);
        var found = universe.Chats.List(filter, UserId(context, universe));
        var now = universe.Clock.GetUtcNow();
        return ControlAnswer.WriteAsync(context, new ChatListState(found.Count, found.Skip(from - 1).Take(limit).Select(chat => ChatState.Short(chat, now))));
    }

    private static ChatFilter Filter(QueryReader query, FaultList faults) => new()
    {
        Status = query.Named<ChatStatus>("status", faults),
        CarrierId = Id(query, "carrier"),
        State = query.Text("state"),
        Driver = query.Text("driver"),
        ServiceId = Id(query, "service"),
        AttendantId = Id(query, "attendant"),
        IsLate = query.Boolean("late"),
        From = query.Day("openedFrom") is { } from ? BrasiliaTime.At(from, default) : null,
        Until = query.Day("openedUntil") is { } until && until < DateOnly.MaxValue ? BrasiliaTime.At(until.AddDays(1), default) : null,
    };

    private static int? Id(QueryReader query, string name) => query.Int32(name, 0, 1, int.MaxValue) is > 0 and var id ? id : null;

    private Task ListAttendantsAsync(HttpContext context) =>
        ControlAnswer.WriteAsync(context, new DataState<ChatAttendant>(target.Universe(context).Chats.ListAttendants()));

    private async Task TakeAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        var user = await ControlBody.ReadAsync(context, body => Actor(context, universe, body));
        var chat = Chat(context);
        await universe.Chats.TakeAsync(chat.Id, user);
        await AnswerAsync(context, universe, chat.Id);
    }

    private async Task SendAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        var (user, content) = await ControlBody.ReadAsync(context, body => (Actor(context, universe, body), ChatContentReader.Read(body, "picture")));
        var chat = Chat(context);
        await universe.Chats.SendAsync(chat.Id, user, content);
        await AnswerAsync(context, universe, chat.Id);
    }

    private async Task CloseAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        var (user, ticket, isReversed) = await ControlBody.ReadAsync(context, body =>
        {
            body.Require("reversed", "whether the delivery is reversed, as far as the attendant knows.");
            return (Actor(context, universe, body), body.Int32("ticketId", Presence.Required, min: 1) ?? 0, body.Boolean("reversed") ?? false);
        });
        var chat = Chat(context);
        await universe.Chats.CloseAsync(chat.Id, user, ticket, isReversed);
        await AnswerAsync(context, universe, chat.Id);
    }

    // The user of the platform who makes the call, or the one whom the body names.
    private static int Actor(HttpContext context, Universe universe, ObjectReader body)
    {
        var caller = UserId(context, universe);
        if (caller is null)
            body.Require("userId", "the user who acts; a call with the header Vtex-Emulator-User is made by that one.");
        var named = body.Int32("userId", min: 1);
        if (caller is not null && named is not null && named != caller)
            body.Fault("userId", "must be left out of a call that a user of the platform makes.");
        return caller ?? named ?? 0;
    }

    private static int? UserId(HttpContext context, Universe universe) =>
        PlatformGate.ScopeOf(context) is { } scope ? universe.Users.Find(scope.User.Email)?.Id : null;

    private Chat Chat(HttpContext context)
    {
        var universe = target.Universe(context);
        var chat = (ControlTarget.TryReadId(context, "chat", out var id) ? universe.Chats.Find(id) : null)
            ?? throw RequestRefusedException.NotFound($"There is no such chat in universe '{universe.Name}'. List them with GET /_emulator/universes/{{universe}}/chats.");
        if (PlatformGate.ScopeOf(context) is { } scope && !universe.Do(() => ChatCoverage.Covers(universe.State, scope.User, chat)))
            throw RequestRefusedException.Forbidden("The chat is not one of the carriers and states that are ticked in the user.");
        return chat;
    }

    private static Task AnswerAsync(HttpContext context, Universe universe, int chatId) =>
        ControlAnswer.WriteAsync(context, ChatState.Of(universe.Chats.Find(chatId)!, universe.Clock.GetUtcNow()));
}
