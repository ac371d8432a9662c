using System.Globalization;
using Vtex.Tracking.Emulator.World.Account;
using Vtex.Tracking.Emulator.World.Platform;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Logs users in to the platform and out of it, resets their passwords, and reports when they were there.</summary>
internal sealed class UserControl(ControlTarget target)
{
    private const int MaxText = 254;

    private static readonly FidelityHeader Fidelity = new([.. AccountEntries.All]);

    public void Map(ControlRoutes routes, string path)
    {
        routes.MapPost($"{path}/login", Fidelity.AddTo(LogInAsync));
        routes.MapPost($"{path}/logout", Fidelity.AddTo(LogOutAsync));
        routes.In(PlatformArea.Users).MapGet($"{path}/availability", Fidelity.AddTo(ListAsync));
        routes.In(PlatformArea.Users).MapPostWithoutFields($"{path}/{{id}}/reset-password", Fidelity.AddTo(ResetAsync));
    }

    private async Task LogInAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        var (email, password) = await ControlBody.ReadAsync(context, body => (body.RequiredText("email", MaxText), body.RequiredText("password", MaxText)));
        var user = await universe.Users.LogInAsync(email, password);
        await ControlAnswer.WriteAsync(context, new SettingState(user.Id, user.Created, user.Setting));
    }

    private async Task LogOutAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        await universe.Users.LogOutAsync(await ControlBody.ReadAsync(context, body => body.RequiredText("email", MaxText)));
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private Task ListAsync(HttpContext context) =>
        ControlAnswer.WriteAsync(context, new DataState<UserAvailability>(target.Universe(context).Users.ListAvailability()));

    private async Task ResetAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        var user = int.TryParse((string)context.Request.RouteValues["id"]!, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? universe.Account.Of(SettingKind.User).Find(id) : null;
        if (user is null)
            throw RequestRefusedException.NotFound("There is not a user with that id. List them with GET /_emulator/universes/{universe}/account/users.");
        await ControlAnswer.WriteAsync(context, new NewPasswordState(await universe.Users.ResetPasswordAsync(user.Id)));
    }
}

/// <summary>A password that was made, and is told once.</summary>
internal sealed record NewPasswordState(string Password);
