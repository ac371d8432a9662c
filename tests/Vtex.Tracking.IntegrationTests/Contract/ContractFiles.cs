using Microsoft.OpenApi;

namespace Vtex.Tracking.IntegrationTests.Contract;

/// <summary>The contracts of the folder openapi/, which the build copies beside the tests.</summary>
internal static class ContractFiles
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "openapi");

    public static IEnumerable<string> Names =>
        Directory.EnumerateFiles(Folder, "*.openapi.json").Select(file => Path.GetFileName(file));

    public static string ReadText(string name) => File.ReadAllText(Path.Combine(Folder, name));

    public static OpenApiDocument Read(string name) => Parse(ReadText(name));

    public static OpenApiDocument Parse(string json)
    {
        var result = OpenApiDocument.Parse(json, OpenApiConstants.Json);
        var errors = (result.Diagnostic?.Errors ?? []).Select(error => $"{error.Pointer}: {error.Message}").ToList();
        return errors.Count == 0 && result.Document is { } document
            ? document
            : throw new InvalidOperationException(string.Join('\n', errors));
    }
}
