using System.Text;
using Vtex.Tracking.Emulator.Cli.Localization;

namespace Vtex.Tracking.Emulator.Cli.Start;

/// <summary>The text of a successful start: the address, how to log in, and a delivery to try.</summary>
/// <param name="language">The language of the user.</param>
/// <param name="isPowerShell">Whether the commands are those of PowerShell, or else of a POSIX shell with curl.</param>
internal sealed class Welcome(UserLanguage language, bool isPowerShell)
{
    private const string Service =
        """{"service":{"deliveryServiceType":"Entrega","shipperCustomer":{"legalType":"PF","firstName":"Helena","addressStreet":"Avenida Paulista","postalCode":"01310-200"}}}""";

    public string Text(Uri address, string? dataFolder)
    {
        var text = new StringBuilder();
        text.Append(language.Text($"VTEX Tracking emulator, ready at {address}", $"Emulador do VTEX Tracking, pronto em {address}")).Append("\n\n");
        text.Append("  ").Append(language.Text(
            "Open that address in a browser: services, routes, messages and the clock of every universe.",
            "Abra esse endereço em um navegador: serviços, rotas, mensagens e o relógio de cada universo.")).Append("\n\n");
        Try(
            text,
            language.Text(
                "Log in (a new user name opens a universe of its own, with this password from then on):",
                "Faça login (um nome de usuário novo abre um universo próprio, com esta senha daí em diante):"),
            Post(address, "receiver/auth", """{"username":"minha-loja","password":"segredo"}"""));
        Try(
            text,
            language.Text("List the services of the last 30 days with that accessToken:", "Liste os serviços dos últimos 30 dias com esse accessToken:"),
            isPowerShell ? $"irm {address}receiver/services -Headers @{{ Authorization = 'Bearer <accessToken>' }}" : $"curl {address}receiver/services -H 'Authorization: Bearer <accessToken>'");
        const string Universe = "_emulator/universes/minha-loja";
        Try(
            text,
            language.Text(
                "Create a delivery there, put it on a driver's route, start it and deliver it half an hour later:",
                "Crie uma entrega ali, ponha-a na rota de um motorista, inicie-a e entregue-a meia hora depois:"),
            Post(address, $"{Universe}/services", Service),
            Post(address, $"{Universe}/services/1/execute", """{"move":"Route","driver":"joao"}"""),
            Post(address, $"{Universe}/services/1/start", null),
            Post(address, "_emulator/clock/advance", """{"by":"30m"}"""),
            Post(address, $"{Universe}/services/1/deliver", """{"receiverName":"Helena"}"""));
        text.Append("  ").Append(language.Text(
            $"OpenAPI documents of everything, for Postman: {address}openapi", $"Documentos OpenAPI de tudo, para o Postman: {address}openapi")).Append('\n');
        text.Append("  ").Append(language.Text(
            "Is your program using the API well? vtex-tracking-emulator doctor", "Seu programa usa bem a API? vtex-tracking-emulator doctor")).Append("\n\n");
        return text.Append(dataFolder is null
            ? language.Text("Ctrl+C stops it; nothing is stored.", "Ctrl+C encerra; nada é gravado.")
            : language.Text($"Ctrl+C stops it; everything is stored in {dataFolder}.", $"Ctrl+C encerra; tudo é gravado em {dataFolder}.")).ToString();
    }

    private static void Try(StringBuilder text, string what, params ReadOnlySpan<string> commands)
    {
        text.Append("  ").Append(what).Append('\n');
        foreach (var command in commands)
            text.Append("    ").Append(command).Append('\n');
        text.Append('\n');
    }

    private string Post(Uri address, string path, string? body)
    {
        if (isPowerShell)
            return $"irm -Method Post {address}{path}{(body is null ? "" : $" -ContentType application/json -Body '{body}'")}";
        return $"curl -X POST {address}{path}{(body is null ? "" : $" -H 'Content-Type: application/json' -d '{body}'")}";
    }
}
