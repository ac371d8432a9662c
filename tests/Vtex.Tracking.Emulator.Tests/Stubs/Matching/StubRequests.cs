using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Vtex.Tracking.Emulator.Stubs;
using Vtex.Tracking.Emulator.Wire;

namespace Vtex.Tracking.Emulator.Tests.Stubs;

/// <summary>Requests and patterns for the tests of stubs.</summary>
internal static class StubRequests
{
    public static StubRequest Of(
        string method, string url, string body = "", params IEnumerable<(string Name, string Value)> headers)
    {
        IHeaderDictionary dictionary = new HeaderDictionary();
        foreach (var (name, value) in headers)
            dictionary[name] = StringValues.Concat(dictionary[name], value);
        var host = dictionary.Host.ToString();
        return new StubRequest
        {
            Method = method,
            Url = url,
            Scheme = "http",
            Host = host.Length > 0 ? host : "127.0.0.1:18431",
            ClientIp = "127.0.0.1",
            Headers = dictionary,
            Body = Encoding.UTF8.GetBytes(body),
            Received = new DateTimeOffset(2026, 11, 21, 12, 0, 0, TimeSpan.Zero),
        };
    }

    public static RequestPattern Pattern(string json)
    {
        var faults = new FaultList();
        var pattern = RequestPattern.Read(JsonElement.Parse(json), "$.request", faults);
        Assert.Empty(Told(faults));
        return pattern;
    }

    /// <summary>What is wrong with a pattern, as "path message".</summary>
    public static IReadOnlyList<string> FaultsOf(string json)
    {
        var faults = new FaultList();
        RequestPattern.Read(JsonElement.Parse(json), "$.request", faults);
        return Told(faults);
    }

    public static IReadOnlyList<string> Told(FaultList faults)
    {
        try
        {
            faults.ThrowIfAny();
            return [];
        }
        catch (RequestRefusedException refused)
        {
            return [.. refused.Problem.Errors!.Select(fault => $"{fault.Path} {fault.Message}")];
        }
    }
}
