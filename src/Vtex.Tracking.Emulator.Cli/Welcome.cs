namespace Vtex.Tracking.Emulator.Cli;

/// <summary>The text of a successful start: the address, how to log in and what to try.</summary>
internal static class Welcome
{
    public static string Text(Uri address, string? dataFolder) => $$"""
        VTEX Tracking emulator, ready at {{address}}

          Log in (a new user name opens a universe of its own, with this password from then on):
            curl -X POST {{address}}receiver/auth -H 'Content-Type: application/json' \
              -d '{"username":"minha-loja","password":"segredo"}'

          List the services of the last 30 days with that accessToken:
            curl {{address}}receiver/services -H 'Authorization: Bearer <accessToken>'

          Jump six hours ahead:
            curl -X POST {{address}}_emulator/clock/advance -d '{"by":"06:00:00"}'

        Ctrl+C stops it; {{(dataFolder is null ? "nothing is stored" : $"everything is stored in {dataFolder}")}}.
        """;
}
