#if BARE
using System.Text.Json.Serialization;

namespace Vtex.Tracking.StartPrograms;

internal sealed record Login(string Username, string Password);

internal sealed record Token(string AccessToken);

internal sealed record Service(string AddressStreet);

/// <summary>What somebody who writes the calls by hand would have the compiler make.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Login))]
[JsonSerializable(typeof(Token))]
[JsonSerializable(typeof(Service))]
internal sealed partial class BareJsonContext : JsonSerializerContext;
#endif
