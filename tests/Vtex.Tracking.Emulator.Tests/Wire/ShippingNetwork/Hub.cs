using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Vtex.Tracking.Emulator.Tests.Wire;

/// <summary>Calls the emulated carrier's app as the hub does, with credentials unless told otherwise.</summary>
internal sealed class Hub(Api api)
{
    public const string Account = "lojaipe";
    public const string App = $"jacaranda-tracking/v1/{Account}/master";

    public (string Name, string Value)[] Headers { get; set; } = [("X-VTEX-API-AppKey", "chave"), ("X-VTEX-API-AppToken", "segredo")];

    /// <summary>Notifies of packages by their ids alone.</summary>
    public Task<Answer> NotifyAsync(params string[] packages) => PostAsync($"{App}/notify", Body(packages).ToJsonString());

    public Task<Answer> TrackAsync(params IEnumerable<string> numbers) => PostAsync($"{App}/tracking", Numbers(numbers));

    /// <summary>Notifies of a package and gives its tracking number.</summary>
    public async Task<string> NumberAsync(string package) => NumberOf(await NotifyAsync(package), package);

    public async Task<Answer> PostAsync(string path, string body, string contentType = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        foreach (var (name, value) in Headers)
            request.Headers.Add(name, value);
        return await api.SendAsync(request);
    }

    public static string NumberOf(Answer answer, string package) =>
        (string)answer.ShouldBeOk().Json![package]!["tracking"]!["number"]!;

    public static string Numbers(IEnumerable<string> numbers) =>
        new JsonArray([.. numbers.Select(number => new JsonObject { ["trackingNumber"] = number })]).ToJsonString();

    /// <summary>The example of the contract, about packages that are known by their ids only.</summary>
    public static JsonNode Body(params string[] packages)
    {
        var body = Example();
        body["dispatchOrder"]!["packages"] = null;
        body["dispatchOrder"]!["packageIds"] = new JsonArray([.. packages.Select(package => (JsonNode)package)]);
        return body;
    }

    /// <summary>The example of the contract, with all there is to tell of a package.</summary>
    public static JsonNode Example() => JsonNode.Parse(File.ReadAllText(
        Repository.PathOf("openapi", "vtex-shipping-network.openapi.json")))!["paths"]!
        ["/{app_name}/v{app_version}/{account}/{workspace}/notify"]!["post"]!["requestBody"]!["content"]!["application/json"]!["example"]!;
}
