using System.Text;
using System.Text.RegularExpressions;
using Vtex.Tracking.Readme;

namespace Vtex.Tracking.IntegrationTests.Readme;

/// <summary>A line of a page that calls the emulator with curl.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Address">The whole address, as the page has it.</param>
/// <param name="Body">The body, or null.</param>
/// <param name="Headers">The headers, each with its value.</param>
internal sealed partial record CurlCommand(HttpMethod Method, Uri Address, string? Body, IReadOnlyList<(string Name, string Value)> Headers)
{
    public static IReadOnlyList<CurlCommand> In(ReadmePage page) =>
        [.. page.Blocks("sh")
            .SelectMany(block => Commands(block.Text))
            .Select(Parse)];

    public HttpRequestMessage ToRequest()
    {
        var request = new HttpRequestMessage(Method, Address)
        {
            // What curl -d says it sends, unless it is told otherwise.
            Content = Body is null ? null : new StringContent(Body, Encoding.UTF8, "application/x-www-form-urlencoded"),
        };
        foreach (var (name, value) in Headers)
            request.Headers.Add(name, value);
        return request;
    }

    // A quoted text may go over several lines.
    private static IEnumerable<string> Commands(string block)
    {
        var command = "";
        foreach (var line in block.Split('\n'))
        {
            if (command.Length == 0 && !line.StartsWith("curl ", StringComparison.Ordinal))
                continue;
            command = command.Length == 0 ? line : $"{command}\n{line}";
            if (command.Count(letter => letter == '\'') % 2 != 0)
                continue;
            yield return command;
            command = "";
        }
    }

    private static CurlCommand Parse(string line)
    {
        var match = Form().Match(line);
        Assert.True(match.Success, $"This test cannot read: {line}");
        var body = match.Groups["body"];
        return new(
            match.Groups["method"] is { Success: true } method ? HttpMethod.Parse(method.Value) : HttpMethod.Get,
            new Uri(match.Groups["address"].Value),
            body.Success ? body.Value : null,
            [.. match.Groups["header"].Captures.Select(header => header.Value.Split(": ")).Select(parts => (parts[0], parts[1]))]);
    }

    [GeneratedRegex(
        @"^curl (-X (?<method>[A-Z]+) )?(?<address>\S+)( -H '(?<header>[^']*)')*( -d '(?<body>[^']*)')?$",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
