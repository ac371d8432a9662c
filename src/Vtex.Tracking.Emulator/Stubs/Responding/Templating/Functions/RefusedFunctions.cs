namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Functions of WireMock that the emulator does not have; who calls one is told so.</summary>
internal static class RefusedFunctions
{
    private static readonly string[] Names = ["xPath", "soapXPath", "formatXml", "systemValue"];

    public static Dictionary<string, Func<TemplateCall, object?>> All { get; } = Names.ToDictionary(
        name => name,
        name => (Func<TemplateCall, object?>)(_ => throw new StubFailedException(
            $"The template calls {name}, which WireMock has and the emulator does not: it knows neither XML nor its surroundings.")),
        StringComparer.Ordinal);
}
