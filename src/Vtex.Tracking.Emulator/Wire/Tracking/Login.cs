using System.Globalization;
using Vtex.Tracking.Emulator.World;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>POST auth: a user name and a password for a token.</summary>
internal sealed class Login(Accounts accounts)
{
    private const string UtcFormat = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    public static ShapedBy ShapedBy { get; } =
        new([Ledger.LoginAnswer, Ledger.LoginUsers, Ledger.LoginRefusal, Ledger.TokenLifetime, .. UniverseEntries.All]);

    public async Task HandleAsync(HttpContext context)
    {
        using var body = await JsonBody.ReadAsync(context);
        var faults = new FaultList();
        var reader = ObjectReader.Of(body.RootElement, "$", faults);
        var username = reader.Text("username");
        var password = reader.Text("password");
        faults.ThrowIfAny();

        var token = accounts.Login(username ?? "", password ?? "") ?? throw RequestRefusedException.Unauthorized(
            "User name and password do not belong together, or one of them is empty. A new user name keeps the " +
            "password of its first login, unless the emulator was started with fixed users.");
        await JsonAnswer.WriteAsync(context, Answer(token), WireJson.Types.LoginAnswer);
    }

    private static LoginAnswer Answer(AccessToken token) => new()
    {
        Authenticated = true,
        Created = token.Created.UtcDateTime.ToString(UtcFormat, CultureInfo.InvariantCulture),
        Expiration = token.Expiration.UtcDateTime.ToString(UtcFormat, CultureInfo.InvariantCulture),
        AccessToken = token.Text,
        Message = "Authenticated",
    };
}
