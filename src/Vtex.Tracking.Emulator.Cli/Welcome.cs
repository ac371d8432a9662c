namespace Vtex.Tracking.Emulator.Cli;

/// <summary>The text of a successful start: the address, how to log in, and a delivery to try.</summary>
internal static class Welcome
{
    public static string Text(Uri address, string? dataFolder) => $$$$"""
        VTEX Tracking emulator, ready at {{{{address}}}}

          Open that address in a browser: services, routes, messages and the clock of every universe.

          Log in (a new user name opens a universe of its own, with this password from then on):
            curl -X POST {{{{address}}}}receiver/auth -H 'Content-Type: application/json' \
              -d '{"username":"minha-loja","password":"segredo"}'

          List the services of the last 30 days with that accessToken:
            curl {{{{address}}}}receiver/services -H 'Authorization: Bearer <accessToken>'

          Create a delivery there, put it on a driver's route, start it and deliver it half an hour later:
            curl -X POST {{{{address}}}}_emulator/universes/minha-loja/services \
              -d '{"service":{"deliveryServiceType":"Entrega","shipperCustomer":{"legalType":"PF","firstName":"Helena","addressStreet":"Avenida Paulista","postalCode":"01310-200"}}}'
            curl -X POST {{{{address}}}}_emulator/universes/minha-loja/services/1/execute -d '{"move":"Route","driver":"joao"}'
            curl -X POST {{{{address}}}}_emulator/universes/minha-loja/services/1/start
            curl -X POST {{{{address}}}}_emulator/clock/advance -d '{"by":"00:30:00"}'
            curl -X POST {{{{address}}}}_emulator/universes/minha-loja/services/1/deliver -d '{"receiverName":"Helena"}'

          OpenAPI documents of everything, for Postman: {{{{address}}}}openapi

        Ctrl+C stops it; {{{{(dataFolder is null ? "nothing is stored" : $"everything is stored in {dataFolder}")}}}}.
        """;
}
