using System.Text;
using System.Text.RegularExpressions;
using Vtex.Tracking.Readme;

namespace Vtex.Tracking.IntegrationTests.Readme;

/// <summary>A line of a page that calls the emulator with curl.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Address">The whole address, as the page has it.</param>
/// <param name="Body">The body, or null.</param>
internal sealed partial record CurlCommand(HttpMethod Method, Uri Address, string? Body)
{
    public static IReadOnlyList<CurlCommand> In(ReadmePage page) =>
        [.. page.Blocks("sh")
            .SelectMany(block => block.Text.Split('\n'))
            .Where(line => line.StartsWith("curl ", StringComparison.Ordinal))
            .Select(Parse)];

    public HttpRequestMessage ToRequest() => new(Method, Address)
    {
        // What curl -d says it sends, unless it is told otherwise.
        Content = Body is null ? null : new StringContent(Body, Encoding.UTF8, "application/x-www-form-urlencoded"),
    };

    private static CurlCommand Parse(string line)
    {
        var match = Form().Match(line);
        Assert.True(match.Success, $"This test cannot read: {line}");
        var body = match.Groups["body"];
        return new(
            match.Groups["method"] is { Success: true } method ? HttpMethod.Parse(method.Value) : HttpMethod.Get,
            new Uri(match.Groups["address"].Value),
            body.Success ? body.Value : null);
    }

    [GeneratedRegex(
        @"^curl (-X (?<method>[A-Z]+) )?(?<address>\S+)( -d '(?<body>[^']*)')?$",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
