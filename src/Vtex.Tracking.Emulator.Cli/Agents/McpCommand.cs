using System.CommandLine;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Vtex.Tracking.Emulator.Cli.Arguments;
using Vtex.Tracking.Emulator.Cli.Localization;
using Vtex.Tracking.Emulator.Cli.Remote;

namespace Vtex.Tracking.Emulator.Cli.Agents;

/// <summary>The command <c>vtex-tracking-emulator mcp</c>: a server of the Model Context Protocol on standard input and output.</summary>
internal static class McpCommand
{
    private const int Failed = 1;

    private const string Instructions =
        "An emulator of VTEX Tracking. Call status first. Changes are made in a fork of the universe that you name, so that the user's own stays as it is; "
        + "the answers say the fork's name. A delivery goes: create_service, move_service Route (with a driver), Start, Arrive, Deliver. "
        + "The clock stands still until advance_clock moves it. Docs: https://github.com/vtex-tracking/vtex-tracking-dotnet/blob/main/llms.txt";

    public static Command Create(UserLanguage language)
    {
        var url = new Option<Uri?>("--url")
        {
            Description = language.Text(
                "The address of a running emulator. Without it, the server starts one of its own, in memory.",
                "O endereço de um emulador em execução. Sem ela, o servidor inicia um próprio, na memória."),
            HelpName = "url",
            CustomParser = result =>
            {
                if (Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
                    return address;
                result.Refuse(language.Text($"--url must be an absolute URL, such as {RemoteEmulator.DefaultAddress}", $"--url deve ser uma URL absoluta, como {RemoteEmulator.DefaultAddress}"));
                return null;
            },
        };
        var command = new Verb(
            "mcp",
            language.Text(
                "Serves agents by the Model Context Protocol, on standard input and output. They work in forks unless told otherwise.",
                "Atende agentes pelo Model Context Protocol, na entrada e saída padrão. Eles trabalham em cópias (forks), a menos que se diga o contrário."),
            Failed,
            [new(0, language.Text("the client ended the session", "o cliente encerrou a sessão")), new(Failed, language.Text("it could not start, or an option is wrong", "não pôde iniciar, ou uma opção está errada"))])
        {
            url,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, parsed.GetValue(url), language, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, Uri? address, UserLanguage language, CancellationToken cancellationToken)
    {
        try
        {
            await using var own = address is null ? await TrackingEmulator.StartAsync(null, cancellationToken) : null;
            using var emulator = new RemoteEmulator(address ?? own!.BaseAddress);
            await using var transport = new StdioServerTransport("vtex-tracking-emulator");
            using var session = new AgentSession(emulator);
            await using var server = McpServer.Create(transport, Options(session));
            await server.RunAsync(cancellationToken);
            return 0;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return 0;
        }
        catch (Exception failure) when (FailureText.IsKnown(failure))
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync(FailureText.Of(failure, language));
            return Failed;
        }
    }

    private static McpServerOptions Options(AgentSession session)
    {
        var tools = new McpServerPrimitiveCollection<McpServerTool>();
        foreach (var tool in new AgentTools(session).Create())
            tools.Add(tool);
        return new McpServerOptions
        {
            ServerInfo = new Implementation { Name = "vtex-tracking-emulator", Version = CommandTree.Version },
            ServerInstructions = Instructions,
            ToolCollection = tools,
        };
    }
}
