using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Vtex.Tracking.Emulator.Tests.Wire.Control;

/// <summary>Runs the examples of docs/control-api.md, and after them those of docs/platform.md and docs/reports.md.</summary>
public sealed partial class ControlPageTests
{
    [Fact]
    public async Task Every_example_works_and_its_answer_keeps_the_contract()
    {
        await using var client = new ControlClient();
        var contract = new ControlContract();
        var shown = new HashSet<string>(StringComparer.Ordinal);
        string? token = null;
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var (method, path, body, input, output, hasToken) in Examples())
        {
            var operation = contract.OperationOf(method, path.Split('?')[0]);
            shown.Add(operation);
            if (operation.EndsWith("/stream", StringComparison.Ordinal))
                continue; // it does not end; ControlStreamTests reads it

            client.Token = hasToken ? token : null;
            using var response = input is null
                ? await client.SendAsync(new HttpMethod(method), path, await WithCodeAsync(client, body))
                : await client.UploadAsync(path, files[input]);
            if (output is not null)
                files[output] = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.True(response.IsSuccessStatusCode, $"{method} {path} {body}: {(int)response.StatusCode} {text}");
            if (operation.EndsWith("/login", StringComparison.Ordinal))
                token = (string?)JsonNode.Parse(text)?["token"] ?? token;
            contract.Check(operation, (int)response.StatusCode, response.Content.Headers.ContentType?.ToString(), text);
        }

        Assert.Equal(contract.Operations.Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<(string Method, string Path, string? Body, string? Input, string? Output, bool HasToken)> Examples()
    {
        foreach (Match block in ShellBlock().Matches(ControlFiles.Page + "\n" + ControlFiles.PlatformPage + "\n" + ControlFiles.ReportsPage))
        {
            var command = Curl().Match(block.Groups["command"].Value);
            Assert.True(command.Success, $"This is no curl command that the test understands: {block.Value}");
            var (body, input) = (Part(command, "body"), Part(command, "input"));
            var method = Part(command, "method") ?? (body is null && input is null ? "GET" : "POST");
            yield return (method, command.Groups["path"].Value, body, input, Part(command, "output"), block.Value.Contains("Bearer TOKEN", StringComparison.Ordinal));
        }
    }

    // What an e-mail tells a driver.
    private static async Task<string?> WithCodeAsync(ControlClient client, string? body)
    {
        if (body?.Contains("CODE", StringComparison.Ordinal) != true)
            return body;
        var message = await client.GetAsync("_emulator/universes/minha-loja/messages/latest?event=PasswordRecovery");
        return body.Replace("CODE", ((string)message!["text"]!).Split("senha: ")[1].Split('\n')[0].Trim(), StringComparison.Ordinal);
    }

    private static string? Part(Match command, string name) => command.Groups[name] is { Success: true } found ? found.Value : null;

    [GeneratedRegex(@"^```sh\n(?<command>.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex ShellBlock();

    [GeneratedRegex(
        @"^curl (-N )?(-o (?<output>\S+) )?(-X (?<method>[A-Z]+) )?'?http://localhost:5310(?<path>/[^\s']+)'?( -H '[^']*')?( -d '(?<body>[^']*)'| --data-binary @(?<input>\S+))?$",
        RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Curl();
}
