using System.Globalization;
using Vtex.Tracking.Emulator.World.Universes;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>POST auth: a user name and a password for a token.</summary>
internal sealed class Login(Authenticator accounts)
{
    private const string UtcFormat = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    public static ShapedBy ShapedBy { get; } =
        new([Ledger.LoginAnswer, Ledger.LoginUsers, Ledger.LoginRefusal, Ledger.LoginUserNames, Ledger.TokenLifetime, .. UniverseEntries.All]);

    public async Task HandleAsync(HttpContext context)
    {
        using var body = await JsonBody.ReadAsync(context);
        var faults = new FaultList();
        var reader = ObjectReader.Of(body.RootElement, "$", faults);
        var username = reader.Text("username");
        var password = reader.Text("password");
        if (username is { Length: > 0 } && accounts.FindFault(username) is { } fault)
            faults.Add(reader.PathOf("username"), fault);
        faults.ThrowIfAny();

        var token = accounts.Login(username ?? "", password ?? "") ?? throw RequestRefusedException.Unauthorized(
            "User name and password do not belong together, or one of them is empty. A new user name keeps the " +
            "password of its first login, unless the emulator was started with fixed users.");
        await WrittenAnswer.WriteObjectAsync(context, json =>
        {
            json.WriteBoolean("authenticated", true);
            json.WriteString("created", Text(token.Created));
            json.WriteString("expiration", Text(token.Expiration));
            json.WriteString("accessToken", token.Text);
            json.WriteString("message", "Authenticated");
        });
    }

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString(UtcFormat, CultureInfo.InvariantCulture);
}
