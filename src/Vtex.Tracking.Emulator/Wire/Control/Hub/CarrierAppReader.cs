namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Reads a carrier's app that is to be registered.</summary>
internal static class CarrierAppReader
{
    private const int LongestText = 200;

    public static CarrierApp Read(ObjectReader body, FaultList faults)
    {
        var address = body.RequiredText("baseAddress", max: 2_000);
        if (!Uri.TryCreate(address, UriKind.Absolute, out var baseAddress) && address.Length > 0)
            faults.Add(body.PathOf("baseAddress"), "must be an address such as http://127.0.0.1:3000/.");
        var app = new CarrierApp { Name = body.RequiredText("name", LongestText), BaseAddress = baseAddress! };
        return app with
        {
            Version = body.Text("version", LongestText, min: 1) ?? app.Version,
            Account = body.Text("account", LongestText, min: 1),
            Workspace = body.Text("workspace", LongestText, min: 1) ?? app.Workspace,
            AppKey = body.Text("appKey", LongestText, min: 1),
            AppToken = body.Text("appToken", LongestText, min: 1),
        };
    }
}
