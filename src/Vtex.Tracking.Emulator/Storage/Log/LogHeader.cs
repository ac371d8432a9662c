using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Vtex.Tracking.Emulator.World.Access;

namespace Vtex.Tracking.Emulator.Storage;

/// <summary>The first record of a log.</summary>
/// <param name="Universe">The universe's name.</param>
/// <param name="Events">The number of events: all those of an export; a log may have got more since.</param>
/// <param name="Options">The options of the universe.</param>
internal sealed record LogHeader(string Universe, long Events, StoredOptions Options)
{
    /// <summary>The version of logs that are written. It grows when older emulators cannot read them.</summary>
    public const int Version = 2;

    /// <summary>Gets the first line of every log, before the records.</summary>
    public static ReadOnlySpan<byte> FirstLine => "vtex-tracking-emulator log 2\n"u8;

    private static ReadOnlySpan<byte> FirstLineOfVersion1 => "vtex-tracking-emulator log 1\n"u8;

    /// <summary>Gets the serialization, with accents unescaped.</summary>
    public static JsonTypeInfo<LogHeader> JsonType { get; } = new LogHeaderJsonContext(
        new JsonSerializerOptions(LogHeaderJsonContext.Default.Options)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters = { new OffsetTime() },
        }).LogHeader;

    /// <summary>Finds the version of a log by its first line, or the beginning of it; null when it is none that can be read.</summary>
    public static int? VersionOf(ReadOnlySpan<byte> line)
    {
        if (FirstLine.StartsWith(line))
            return Version;
        return FirstLineOfVersion1.StartsWith(line) ? 1 : null;
    }

    /// <summary>Gets what a clock of the universe's own showed after those events; null for the emulator's clock.</summary>
    public DateTimeOffset? Clock { get; init; }

    public static LogHeader Of(string universe, UniverseOptions options, long events, DateTimeOffset? clock) =>
        new(universe, events, StoredOptions.Of(options)) { Clock = options.StartTime is null ? null : clock?.ToUniversalTime() };
}

/// <summary>The options of a universe in a log. What is missing, in a log of an older version, is the default.</summary>
internal sealed record StoredOptions
{
    public ulong? Seed { get; init; }

    public DateTimeOffset? StartTime { get; init; }

    public bool? Strict { get; init; }

    public AutopilotOptions? Autopilot { get; init; }

    public TimeSpan? ServiceTime { get; init; }

    public StoreOptions? Store { get; init; }

    public MessageOptions? Messages { get; init; }

    public IReadOnlyList<StoredUser>? Users { get; init; }

    public IReadOnlyList<StoredAppKey>? AppKeys { get; init; }

    public static StoredOptions Of(UniverseOptions options) => new()
    {
        Seed = options.Seed,
        StartTime = options.StartTime,
        Strict = options.Strict,
        Autopilot = options.Autopilot,
        ServiceTime = options.ServiceTime,
        Store = options.Store == new StoreOptions() ? null : options.Store,
        Messages = options.Messages == new MessageOptions() ? null : options.Messages,
        Users = [.. options.Users.Select(StoredUser.Of)],
        AppKeys = options.AppKeys.Count > 0 ? [.. options.AppKeys.Select(StoredAppKey.Of)] : null,
    };

    public UniverseOptions Restore()
    {
        var defaults = new UniverseOptions();
        return defaults with
        {
            Seed = Seed ?? defaults.Seed,
            StartTime = StartTime,
            Strict = Strict ?? defaults.Strict,
            Autopilot = Autopilot,
            ServiceTime = ServiceTime ?? defaults.ServiceTime,
            Store = Store ?? defaults.Store,
            Messages = Messages ?? defaults.Messages,
            Users = [.. (Users ?? []).Select(user => user.Restore())],
            AppKeys = AppKeys is null ? defaults.AppKeys : [.. AppKeys.Select(key => key.Restore())],
        };
    }
}

/// <summary>A user of a universe in a log, without the password itself.</summary>
internal sealed record StoredUser(string Username, PasswordDigest Password)
{
    public static StoredUser Of(EmulatorUser user) => new(user.Username, user.Digest);

    public EmulatorUser Restore() => new(Username, "") { StoredDigest = Password };
}

/// <summary>An app key in a log, without the token itself.</summary>
internal sealed record StoredAppKey(string Key, PasswordDigest Token, bool TransportationReadOnly)
{
    /// <summary>Gets the permissions for orders; null for all of them.</summary>
    public IReadOnlyList<OrderRight>? OrderPermissions { get; init; }

    public static StoredAppKey Of(EmulatorAppKey key) => new(key.Key, key.Digest, key.TransportationReadOnly) { OrderPermissions = key.OrderPermissions };

    public EmulatorAppKey Restore() =>
        new(Key, "") { TransportationReadOnly = TransportationReadOnly, OrderPermissions = OrderPermissions, StoredDigest = Token };
}

/// <summary>The serialization of the first record of a log.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(LogHeader))]
internal sealed partial class LogHeaderJsonContext : JsonSerializerContext;
