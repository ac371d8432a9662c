using System.Globalization;
using System.Text.Json;
using Vtex.Tracking.Emulator.FaultInjection;
using WireMock.ResponseBuilders;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Checks responses: their status, headers, templates and delays, the files they read and the hosts they call.</summary>
internal sealed class ResponseRules(List<Fault> problems, StubFolder folder, StubHosts hosts)
{
    private const int MaxDelay = 3_600_000;

    private static readonly string[] NotOffered = ["ProtoDefinition", "ProtoDefinitions", "ProtoBufMessageType", "WebProxy", "X509Certificate2ThumbprintOrSubjectName"];

    /// <summary>Checks a response.</summary>
    public void Check(JsonElement response, string path)
    {
        foreach (var part in NotOffered.Where(part => JsonParts.Find(response, part) is not null))
            Add(path, part, "is not offered.");
        CheckStatus(response, path);
        CheckHeaders(response, path);
        CheckDelays(response, path);
        CheckTemplates(response, path, ["Body", "BodyAsJson", "BodyAsFile", "Headers", "HeadersRaw", "TrailingHeaders", "StatusCode"]);
        CheckFile(response, path);
        CheckProxy(response, path);
        if (JsonParts.Find(response, "Fault") is { } fault
            && JsonParts.Text(fault, "Type") is { } type && !Enum.GetNames<FaultType>().Contains(type, StringComparer.Ordinal))
        {
            Add(path, "Fault.Type", $"must be one of {string.Join(", ", Enum.GetNames<FaultType>())}. "
                + $"For a connection that fails use the response header {StubHeaders.Fault}.");
        }
    }

    /// <summary>Checks a call that a stub makes after it has answered.</summary>
    public void CheckWebhook(JsonElement request, string path)
    {
        if (JsonParts.Text(request, "Url") is not { } url)
            Add(path, "Url", "is missing.");
        else if (hosts.FindProblem(url, mayBeItself: false) is { } problem)
            Add(path, "Url", problem);
        CheckDelays(request, path);
        CheckTemplates(request, path, ["Url", "Body", "BodyAsJson", "Headers"]);
    }

    private void CheckStatus(JsonElement response, string path)
    {
        if (JsonParts.Find(response, "StatusCode") is not { } status)
            return;
        var isRight = status.ValueKind == JsonValueKind.Number
            ? status.TryGetInt32(out var number) && number is >= 200 and <= 599
            : status.ValueKind == JsonValueKind.String && (status.GetString()!.Contains("{{", StringComparison.Ordinal)
                || int.TryParse(status.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out number) && number is >= 200 and <= 599);
        if (!isRight)
            Add(path, "StatusCode", "must lie between 200 and 599; after a lower one, a client goes on waiting for the answer.");
    }

    private void CheckHeaders(JsonElement response, string path)
    {
        if (JsonParts.Text(response, "HeadersRaw")?.Contains("Vtex-Emulator-", StringComparison.OrdinalIgnoreCase) == true)
            Add(path, "HeadersRaw", "must not have headers of the emulator; use Headers.");
        if (JsonParts.Find(response, "Headers") is not { ValueKind: JsonValueKind.Object } headers)
            return;
        foreach (var header in headers.EnumerateObject())
        {
            if (!FaultRules.IsHeaderName(header.Name))
                Add(path, $"Headers.{header.Name}", "is not the name of a header.");
            foreach (var value in JsonParts.Texts(header.Value))
            {
                if (StubHeaders.FindProblem(header.Name, value) is { } problem)
                    Add(path, $"Headers.{header.Name}", problem);
                else if (!FaultRules.IsHeaderValue(value))
                    Add(path, $"Headers.{header.Name}", "must be one line of printable ASCII characters.");
            }
        }
    }

    private void CheckDelays(JsonElement json, string path)
    {
        foreach (var part in (string[])["Delay", "MinimumRandomDelay", "MaximumRandomDelay"])
        {
            if (JsonParts.Find(json, part) is { } delay
                && !(delay.ValueKind == JsonValueKind.Number && delay.TryGetInt32(out var milliseconds) && milliseconds is >= 0 and <= MaxDelay))
            {
                Add(path, part, $"must lie between 0 and {MaxDelay} milliseconds. For longer ones use the response header {StubHeaders.Delay}.");
            }
        }
    }

    private void CheckTemplates(JsonElement json, string path, string[] parts)
    {
        if (!JsonParts.IsTrue(json, "UseTransformer"))
            return;
        if (JsonParts.Text(json, "TransformerType") is { } type && type != "Handlebars")
            Add(path, "TransformerType", "must be Handlebars: other templates have no bounds.");
        foreach (var part in parts)
        {
            var texts = JsonParts.Find(json, part) is { } value ? JsonParts.Texts(value) : [];
            foreach (var problem in texts.Select(TemplateRules.FindProblem).OfType<string>().Take(1))
                Add(path, part, problem);
        }
    }

    private void CheckFile(JsonElement response, string path)
    {
        if (JsonParts.Text(response, "BodyAsFile") is not { } file || file.Contains("{{", StringComparison.Ordinal))
            return;
        var isTemplate = JsonParts.IsTrue(response, "UseTransformer") && JsonParts.IsTrue(response, "UseTransformerForBodyAsFile");
        if (folder.FindProblem(file, isTemplate) is { } problem)
            Add(path, "BodyAsFile", problem);
    }

    private void CheckProxy(JsonElement response, string path)
    {
        if (JsonParts.Text(response, "ProxyUrl") is { } url && hosts.FindProblem(url, mayBeItself: true) is { } problem)
            Add(path, "ProxyUrl", problem);
        if (JsonParts.Find(response, "ProxyUrlReplaceSettings") is { } replace)
        {
            foreach (var wrong in JsonParts.Texts(replace).Select(TemplateRules.FindProblem).OfType<string>().Take(1))
                Add(path, "ProxyUrlReplaceSettings", wrong);
            if (JsonParts.Find(replace, "TransformerType") is { } type && type.ToString() is not ("Handlebars" or "0"))
                Add(path, "ProxyUrlReplaceSettings.TransformerType", "must be Handlebars: other templates have no bounds.");
        }
    }

    private void Add(string path, string part, string message) => problems.Add(new Fault($"{path}.{part}", message));
}
