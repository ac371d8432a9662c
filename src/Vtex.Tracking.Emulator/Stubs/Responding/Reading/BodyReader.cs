using System.Text;
using Vtex.Tracking.Emulator.Wire;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Reads the body of a response, of which there is one or none.</summary>
internal static class BodyReader
{
    /// <summary>The fields that bring a body.</summary>
    public static readonly IReadOnlyList<string> Fields = ["body", "jsonBody", "base64Body", "bodyFileName"];

    public static IBodySource? Read(ObjectReader response, bool templated, FaultList faults)
    {
        var given = Fields.Where(name => response.Field(name) is not null).ToList();
        foreach (var more in given.Skip(1))
            faults.Add(response.PathOf(more), $"cannot be beside {given[0]}: an answer has one body.");

        return given.FirstOrDefault() switch
        {
            "body" => response.Text("body") is { } text ? new TextBody(TemplateText.Of(text, templated)) : null,
            "jsonBody" => ReadJson(response, templated, faults),
            "base64Body" => ReadBytes(response, faults),
            "bodyFileName" => response.Text("bodyFileName") is { } name ? new FileBody(TemplateText.Of(name, templated), templated) : null,
            _ => null,
        };
    }

    private static BytesBody? ReadBytes(ObjectReader response, FaultList faults)
    {
        if (response.Text("base64Body") is not { } text)
            return null;
        var bytes = new byte[text.Length];
        if (Convert.TryFromBase64String(text, bytes, out var length))
            return new BytesBody(bytes[..length]);
        faults.Add(response.PathOf("base64Body"), "is not base64.");
        return null;
    }

    private static TextBody? ReadJson(ObjectReader response, bool templated, FaultList faults)
    {
        try
        {
            var line = WrittenAnswer.Write(response.Field("jsonBody")!.Value.WriteTo);
            return new TextBody(TemplateText.Of(Encoding.UTF8.GetString(line.Span), templated));
        }
        catch (InvalidOperationException)
        {
            faults.Add(response.PathOf("jsonBody"), "holds half of a surrogate pair, which is no character.");
            return null;
        }
    }
}
