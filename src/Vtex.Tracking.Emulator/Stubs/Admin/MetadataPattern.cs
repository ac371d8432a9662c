using System.Text;
using System.Text.Json;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>A value pattern over the <c>metadata</c> of stubs; it is held against them as against the body of a request.</summary>
internal sealed class MetadataPattern
{
    private readonly RequestPattern _pattern;

    private MetadataPattern(RequestPattern pattern) => _pattern = pattern;

    /// <exception cref="InvalidStubException">It is no value pattern.</exception>
    public static MetadataPattern Read(JsonElement pattern) =>
        new(StubReading.Pattern(JsonElement.Parse($$"""{"bodyPatterns":[{{pattern.GetRawText()}}]}""")));

    public bool Matches(Stub stub) => stub.Mapping["metadata"] is { } metadata && _pattern.Matches(new StubRequest
    {
        Method = HttpMethods.Get,
        Url = "/",
        Scheme = Uri.UriSchemeHttp,
        Host = "",
        Headers = new HeaderDictionary(),
        Body = Encoding.UTF8.GetBytes(metadata.ToJsonString()),
        Received = default,
    });
}
