namespace Vtex.Tracking.Emulator.Wire;

/// <summary>The driver's app: login, the day's deliveries, and the work that it tells.</summary>
internal sealed class DriverAppControl(ControlTarget target)
{
    private const int MaxEmail = 254;
    private const string Scheme = "Bearer ";

    private static readonly FidelityHeader Fidelity = new([.. DriverAppEntries.All]);

    public void Map(ControlRoutes routes, string path)
    {
        routes.MapPost($"{path}/login", Fidelity.AddTo(LogInAsync));
        routes.MapGet($"{path}/deliveries", Fidelity.AddTo(ListAsync), "day");
        routes.MapPost($"{path}/work", Fidelity.AddTo(SendAsync));
        routes.MapGet($"{path}/chats", ChatControl.Fidelity.AddTo(ListChatsAsync));
        routes.MapGet($"{path}/chats/{{chat}}", ChatControl.Fidelity.AddTo(ShowChatAsync));
        routes.MapPost($"{path}/recover-password", Fidelity.AddTo(RecoverAsync));
        routes.MapPost($"{path}/reset-password", Fidelity.AddTo(ResetAsync));
    }

    private async Task LogInAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        var (username, password, accept) = await ControlBody.ReadAsync(
            context, body => (body.RequiredText("username", max: 100), body.RequiredText("password", max: 100), body.Boolean("acceptTerms") ?? false));
        await ControlAnswer.WriteAsync(context, DriverSessionState.Of(await universe.DriverApp.LogInAsync(username, password, accept)));
    }

    private Task ListAsync(HttpContext context)
    {
        var faults = new FaultList();
        var day = new QueryReader(context.Request.Query, faults).Day("day");
        faults.ThrowIfAny();
        return ControlAnswer.WriteAsync(context, new DataState<DriverDelivery>(Session(context).ListDeliveries(day)));
    }

    private async Task SendAsync(HttpContext context)
    {
        var work = await ControlBody.ReadAsync(context, DriverWorkReader.Read);
        await ControlAnswer.WriteAsync(context, new DataState<DriverWorkResult>(await Session(context).SendAsync(work)));
    }

    private Task ListChatsAsync(HttpContext context)
    {
        var now = target.Universe(context).Clock.GetUtcNow();
        return ControlAnswer.WriteAsync(context, new DataState<ChatState>(Session(context).ListChats().Select(chat => ChatState.Short(chat, now))));
    }

    private Task ShowChatAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        var session = Session(context);
        var chat = ControlTarget.TryReadId(context, "chat", out var id) ? session.FindChat(id) : null;
        return ControlAnswer.WriteAsync(context, ChatState.Of(
            chat ?? throw RequestRefusedException.NotFound("The driver has opened no such chat. List them with GET /_emulator/universes/{universe}/driver-app/chats."),
            universe.Clock.GetUtcNow()));
    }

    // The answer is the same whoever has the address, or nobody.
    private async Task RecoverAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        await universe.DriverApp.RecoverPasswordAsync(await ControlBody.ReadAsync(context, body => body.RequiredText("email", max: MaxEmail)));
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private async Task ResetAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        var (token, password) = await ControlBody.ReadAsync(context, body => (body.RequiredText("token", max: 100), body.RequiredText("password", max: 100)));
        await universe.DriverApp.ResetPasswordAsync(token, password);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    /// <exception cref="RequestRefusedException">The request carries no token of a driver (401).</exception>
    private DriverSession Session(HttpContext context)
    {
        var universe = target.Universe(context);
        var header = context.Request.Headers.Authorization.ToString();
        var token = header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..].Trim() : "";
        return universe.DriverApp.Find(token)
            ?? throw RequestRefusedException.Unauthorized("Send the token of the login as Authorization: Bearer. POST /_emulator/universes/{universe}/driver-app/login gives one.");
    }
}

/// <summary>Serves the pictures that drivers took.</summary>
internal sealed class PictureControl(ControlTarget target)
{
    public Task ServeAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        var picture = ControlTarget.TryReadId(context, "number", out var number) ? universe.DriverApp.FindPicture(number) : null;
        if (picture is null)
            throw RequestRefusedException.NotFound($"No driver of universe '{universe.Name}' has taken a picture of that number.");
        context.Response.ContentType = picture.MediaType;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return context.Response.Body.WriteAsync(Convert.FromBase64String(picture.Content), context.RequestAborted).AsTask();
    }
}

/// <summary>A driver who has logged in.</summary>
internal sealed record DriverSessionState(string Username, string Token, DateTimeOffset Expires)
{
    public static DriverSessionState Of(DriverSession session) => new(session.Username, session.Token, session.Expires);
}
