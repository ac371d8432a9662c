using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>
/// Says how a stub answers. It writes the <c>response</c> of a WireMock mapping and nothing else, so that everything it
/// can say can be said in a mapping file too. Each call gives a new one and leaves the old as it was.
/// </summary>
/// <remarks>The names are those of WireMock.Net. What WireMock does not have, continuing into the world and waiting on
/// the emulator's clock, is ours.</remarks>
public sealed class Response
{
    private readonly JsonObject _json;

    private Response(JsonObject json) => _json = json;

    /// <summary>Status 200 without a body.</summary>
    public static Response Create() => new([]);

    /// <summary>Answers with a status.</summary>
    /// <param name="status">From 200 to 999.</param>
    public Response WithStatusCode(int status) => With("status", status);

    /// <inheritdoc cref="WithStatusCode(int)" />
    public Response WithStatusCode(HttpStatusCode status) => WithStatusCode((int)status);

    /// <summary>Answers with a text, in UTF-8. No content type is sent unless a header says one.</summary>
    public Response WithBody(string body) => WithOnlyBody("body", body);

    /// <summary>Answers with bytes.</summary>
    public Response WithBody(byte[] body) => WithOnlyBody("base64Body", Convert.ToBase64String(body));

    /// <summary>Answers with JSON. No content type is sent unless a header says one.</summary>
    /// <param name="body">A <see cref="JsonNode"/>, or any object; its properties keep their names.</param>
    public Response WithBodyAsJson(object? body) => WithOnlyBody("jsonBody", JsonOf(body));

    /// <summary>Answers with a file of the folder of files.</summary>
    /// <param name="path">The file, seen from that folder; it cannot lead out of it.</param>
    public Response WithBodyFromFile(string path) => WithOnlyBody("bodyFileName", path);

    /// <summary>Sends a header; one of the same name that was said before is replaced.</summary>
    public Response WithHeader(string name, params string[] values)
    {
        JsonNode value = values is [var only] ? only : new JsonArray([.. values.Select(text => JsonValue.Create(text))]);
        return Change(json => Part(json, "headers")[name] = value);
    }

    /// <summary>Waits before it answers: real time, unless <see cref="OnEmulatorClock"/> is said too.</summary>
    /// <param name="delay">Up to a day, in whole milliseconds.</param>
    public Response WithDelay(TimeSpan delay) => With("fixedDelayMilliseconds", (int)delay.TotalMilliseconds);

    /// <summary>Waits for a time that is drawn anew for each answer, every one as likely; the same for the same seed.</summary>
    /// <param name="least">The shortest wait, in whole milliseconds.</param>
    /// <param name="most">The longest wait, up to a day.</param>
    public Response WithRandomDelay(TimeSpan least, TimeSpan most) => With("delayDistribution", new JsonObject
    {
        ["type"] = "uniform",
        ["lower"] = (int)least.TotalMilliseconds,
        ["upper"] = (int)most.TotalMilliseconds,
    });

    /// <summary>Waits as real servers do: half of the answers come sooner than the median, and some much later.</summary>
    /// <param name="median">The wait that half of the answers undercut.</param>
    /// <param name="sigma">How far they are spread; 0.1 is little, 1 is much.</param>
    /// <param name="most">The longest wait; null for a day.</param>
    public Response WithLogNormalDelay(TimeSpan median, double sigma, TimeSpan? most = null)
    {
        var spread = new JsonObject { ["type"] = "lognormal", ["median"] = median.TotalMilliseconds, ["sigma"] = sigma };
        if (most is { } limit)
            spread["maxValue"] = limit.TotalMilliseconds;
        return With("delayDistribution", spread);
    }

    /// <summary>Sends the body in pieces, spread evenly over a time.</summary>
    public Response WithChunkedDribbleDelay(int chunks, TimeSpan total) => With("chunkedDribbleDelay", new JsonObject
    {
        ["numberOfChunks"] = chunks,
        ["totalDuration"] = (int)total.TotalMilliseconds,
    });

    /// <summary>Breaks the connection instead of answering. After <see cref="FromWorld"/> the answer is lost, but the write took effect.</summary>
    public Response WithFault(FaultType fault) => With("fault", FaultWords.Of(fault));

    /// <summary>Takes texts, header values and file names for Handlebars templates.</summary>
    public Response WithTransformer() => With("transformers", new JsonArray(ResponseReader.TemplateTransformer));

    /// <summary>Gives templates a value as <c>parameters.name</c>.</summary>
    public Response WithTransformerParameter(string name, object? value) =>
        Change(json => Part(json, "transformerParameters")[name] = JsonOf(value));

    /// <summary>Lets another server answer: one on this machine, or a host that the options allow.</summary>
    public Response WithProxy(string url) => With("proxyBaseUrl", url);

    /// <inheritdoc cref="WithProxy(string)" />
    public Response WithProxy(Uri url) => WithProxy(url.ToString());

    /// <summary>
    /// Lets the emulated world answer; everything else that is said is done to its answer: status, headers, delay, fault.
    /// </summary>
    public Response FromWorld() => Change(json => Part(json, "world"));

    /// <summary>Ends the body of the world's answer early. Implies <see cref="FromWorld"/>.</summary>
    /// <param name="bytes">How many bytes are left; a shorter body stays whole.</param>
    public Response CutBodyAt(int bytes) => Change(json => Part(json, "world")["cutBodyAtBytes"] = bytes);

    /// <summary>Replaces values in the JSON of the world's answer. Implies <see cref="FromWorld"/>.</summary>
    /// <param name="jsonPath">What is replaced, such as <c>$.data[*].status</c>; where it finds nothing, nothing is changed.</param>
    /// <param name="value">The new value: a <see cref="JsonNode"/>, or any object.</param>
    public Response Set(string jsonPath, object? value) =>
        Change(json => Part(Part(json, "world"), "set")[jsonPath] = JsonOf(value));

    /// <summary>Lets all delays of this answer pass on the emulator's clock, which a test moves, and not in real time.</summary>
    public Response OnEmulatorClock() => With("delayClock", "emulator");

    /// <summary>The <c>response</c> of a mapping that says the same.</summary>
    public JsonObject ToJson() => (JsonObject)_json.DeepClone();

    // The object that a field holds; made when there is none.
    private static JsonObject Part(JsonObject json, string field)
    {
        if (json[field] is JsonObject part)
            return part;
        part = [];
        json[field] = part;
        return part;
    }

    private static JsonNode? JsonOf(object? value) =>
        value is JsonNode node ? node.DeepClone() : JsonSerializer.SerializeToNode(value);

    private Response With(string field, JsonNode value) => Change(json => json[field] = value);

    // An answer has one body: what was said last.
    private Response WithOnlyBody(string field, JsonNode? value) => Change(json =>
    {
        foreach (var other in BodyReader.Fields)
            json.Remove(other);
        json[field] = value;
    });

    private Response Change(Action<JsonObject> change)
    {
        var json = ToJson();
        change(json);
        return new Response(json);
    }
}
