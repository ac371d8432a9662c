namespace Vtex.Tracking.Emulator.World;

/// <summary>All that a call needs to reach a carrier's app.</summary>
internal sealed record CarrierContact(
    Uri BaseAddress, string App, string Version, string Account, string Workspace, string AppKey, string AppToken)
{
    public static CarrierContact Of(CarrierApp app, ulong seed)
    {
        var account = app.Account!;
        return new CarrierContact(
            app.BaseAddress, app.Name, app.Version, account, app.Workspace,
            app.AppKey ?? HubCredentials.AppKey(seed, account), app.AppToken ?? HubCredentials.AppToken(seed, account));
    }

    /// <summary>The contact without its credentials, so that none land in a log.</summary>
    public override string ToString() => $"CarrierContact {{ App = {App}, BaseAddress = {BaseAddress} }}";
}
