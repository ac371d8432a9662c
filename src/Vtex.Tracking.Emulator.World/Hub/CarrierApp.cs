namespace Vtex.Tracking.Emulator;

/// <summary>A carrier's app that the hub calls: where it is, and as whom the hub calls it.</summary>
public sealed record CarrierApp
{
    /// <summary>The name of the app, as in the path of its calls. The hub knows the carrier by it.</summary>
    public required string Name { get; init; }

    /// <summary>The version, as in the path of its calls, without the letter v. The default is 1.</summary>
    public string Version { get; init; } = "1";

    /// <summary>
    /// The root of the paths, such as <c>http://127.0.0.1:3000/</c>. Only addresses of this machine, unless
    /// <c>TrackingEmulatorOptions.CarrierHosts</c> names the host.
    /// </summary>
    public required Uri BaseAddress { get; init; }

    /// <summary>The VTEX account whose packages they are. The default is null: the name of the universe.</summary>
    public string? Account { get; init; }

    /// <summary>The VTEX IO workspace. The default is master.</summary>
    public string Workspace { get; init; } = "master";

    /// <summary>The value of the header <c>X-VTEX-API-AppKey</c>. The default is null: one made from the universe's seed.</summary>
    public string? AppKey { get; init; }

    /// <summary>
    /// The token that the hub sends as <c>X-VTEX-API-AppToken</c>. The default is null: one made from the universe's seed. A
    /// token that is given is kept in data folders and exports as it is, because the hub must be able to send it again.
    /// </summary>
    public string? AppToken { get; init; }

    /// <summary>The app without its credentials, so that none land in a log.</summary>
    public override string ToString() => $"CarrierApp {{ Name = {Name}, Version = {Version}, BaseAddress = {BaseAddress} }}";
}
