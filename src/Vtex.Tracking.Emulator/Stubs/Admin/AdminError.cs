using System.Text.Json;
using Vtex.Tracking.Emulator.Wire;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>One error of the admin API, in the form that WireMock's clients read.</summary>
/// <param name="Code">WireMock's number for its kind.</param>
/// <param name="Title">What is wrong.</param>
/// <param name="Pointer">Where in the body; null when it is not in the body.</param>
/// <param name="Detail">More about it.</param>
internal sealed record AdminError(int Code, string Title, string? Pointer = null, string? Detail = null)
{
    public const int BadInput = 10;
    public const int BadState = 11;
    public const int BadQuery = 15;
    public const int DuplicateId = 109;

    public static AdminError Of(Fault fault) => new(BadInput, "Error parsing JSON", PointerOf(fault.Path), $"{fault.Path} {fault.Message}");

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("code", Code);
        if (Pointer is not null)
        {
            json.WriteStartObject("source");
            json.WriteString("pointer", Pointer);
            json.WriteEndObject();
        }

        json.WriteString("title", Title);
        json.WriteText("detail", Detail);
        json.WriteEndObject();
    }

    // $.mappings[0].request becomes /mappings/0/request.
    private static string PointerOf(string path) =>
        "/" + path.TrimStart('$').Replace("]", "", StringComparison.Ordinal).Replace('[', '/').Replace('.', '/').TrimStart('/');
}
