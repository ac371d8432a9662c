using System.Text.Json;
using Vtex.Tracking.Emulator.Wire;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Reads the <c>response</c> of a mapping.</summary>
internal static class ResponseReader
{
    public const string TemplateTransformer = "response-template";

    // Some are written by WireMock when it saves and say nothing: they are let pass.
    private static readonly string[] Known =
    [
        "status", "statusMessage", "body", "jsonBody", "base64Body", "bodyFileName", "headers", "fixedDelayMilliseconds",
        "delayDistribution", "chunkedDribbleDelay", "delayClock", "fault", "transformers", "transformerParameters",
        "proxyBaseUrl", "additionalProxyRequestHeaders", "removeProxyRequestHeaders", "proxyUrlPrefixToRemove", "world",
        "fromConfiguredStub",
    ];

    public static ResponsePlan Read(JsonElement element, string path, FaultList faults)
    {
        KnownFields.RefuseOthers(element, path, faults, Known);
        var response = ObjectReader.Of(element, path, faults);
        var templated = ReadTransformers(response, faults);
        return new ResponsePlan
        {
            Head = new HeadPlan(ReadStatus(response, faults), ReadReason(response, faults), HeaderReader.Read(response, "headers", templated, faults)),
            Body = BodyReader.Read(response, templated, faults),
            Delay = DelayReader.ReadDelay(response, faults),
            Dribble = DelayReader.ReadDribble(response, faults),
            OnEmulatorClock = DelayReader.ReadClock(response, faults),
            Fault = ReadFault(response, faults),
            Proxy = ProxyReader.Read(response, templated, faults),
            World = WorldReader.Read(response, faults),
            Parameters = ReadParameters(response),
        };
    }

    private static int? ReadStatus(ObjectReader response, FaultList faults)
    {
        var status = response.Int32("status");
        if (status is < 200 or > 999)
            faults.Add(response.PathOf("status"), "must be from 200 to 999.");
        return status;
    }

    private static string? ReadReason(ObjectReader response, FaultList faults)
    {
        var reason = response.Text("statusMessage");
        if (reason is not null && !HeadPlan.IsValue(reason))
            faults.Add(response.PathOf("statusMessage"), "has a line end or a letter that cannot stand there.");
        return reason;
    }

    private static FaultType? ReadFault(ObjectReader response, FaultList faults)
    {
        if (response.Text("fault") is not { } word)
            return null;
        if (FaultWords.Find(word) is { } fault)
            return fault;
        faults.Add(response.PathOf("fault"), $"must be one of {string.Join(", ", FaultWords.All)}.");
        return null;
    }

    private static bool ReadTransformers(ObjectReader response, FaultList faults)
    {
        const string Field = "transformers";
        if (response.Field(Field) is not { } element)
            return false;
        if (element.ValueKind != JsonValueKind.Array)
        {
            faults.Add(response.PathOf(Field), $"must be an array, is {JsonKind.Name(element)}.");
            return false;
        }

        foreach (var (number, item) in element.EnumerateArray().Index())
        {
            if (item.ValueKind != JsonValueKind.String || !item.ValueEquals(TemplateTransformer))
                faults.Add($"{response.PathOf(Field)}[{number}]", $"must be {TemplateTransformer}, the only one there is.");
        }

        return element.GetArrayLength() > 0;
    }

    private static Dictionary<string, object?> ReadParameters(ObjectReader response) =>
        response.Object("transformerParameters") is not null
            && response.Field("transformerParameters") is { ValueKind: JsonValueKind.Object } element
            ? TemplateJson.MapOf(element)
            : [];
}
