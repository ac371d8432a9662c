namespace Vtex.Tracking.IntegrationTests.Emulator;

/// <summary>One set of names for the paths of the API: today's, or those of a legacy version.</summary>
/// <param name="Version">Empty for today's, else such as <c>v1/</c>.</param>
/// <param name="Services">The path of services.</param>
/// <param name="Invoice">The path of the services of an invoice.</param>
/// <param name="Routes">The path of routes.</param>
public sealed record PathNames(string Version, string Services, string Invoice, string Routes)
{
    public static PathNames Today { get; } = new("", "services", "services/invoice", "services/routes");

    /// <summary>Every version with every set of names; all lead to the same operations.</summary>
    public static IEnumerable<PathNames> All =>
        from version in (string[])["", "v1/", "v1.1/"]
        from names in (PathNames[])
        [
            Today,
            new("", "servicos", "servicos/nf", "servicos/roteirizado"),
            new("", "servicos", "servicos/nf", "servicos/roteirizacao"),
        ]
        select names with { Version = version };

    public string Login => $"{Version}auth";

    public bool WithPictures => Version != "v1/";

    public string ServicesWith(string query) => $"{Version}{Services}?{query}";

    public string ServiceById(object id) => $"{Version}{Services}/{id}";

    public string AllServices => Version + Services;

    public string ByInvoice(string invoice) => $"{Version}{Invoice}?invoice={Uri.EscapeDataString(invoice)}";

    public string RoutesWith(string query) => $"{Version}{Routes}?{query}";

    public string AllRoutes => Version + Routes;

    public string InvoicePath => Version + Invoice;

    /// <summary>The name under which test explorers show these names.</summary>
    public override string ToString() => $"{Version}{Services}, {Invoice}, {Routes}";
}
