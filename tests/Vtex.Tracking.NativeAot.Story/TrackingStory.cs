using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Vtex.Tracking.Models;

namespace Vtex.Tracking.NativeAot.Story;

/// <summary>A store that creates services and follows them, with all that an app registers.</summary>
internal static class TrackingStory
{
    private const int Services = 30; // two pages, of 25 and 5

    public static async Task TellAsync(Uri root, TextWriter output)
    {
        var database = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            await using var app = Register(root, database);
            var tracking = app.GetRequiredService<IVtexTrackingClient>();
            var health = await app.GetRequiredService<HealthCheckService>().CheckHealthAsync();
            await output.WriteLineAsync($"login: {health.Status}");
            await tracking.Services.CreateAsync([.. Enumerable.Range(1, Services).Select(Service)]);
            await output.WriteLineAsync($"created: {Services}");
            await output.WriteLineAsync($"listed: {await CountAsync(tracking)}");
            await ReadTwiceAsync(tracking, output);
            await RefuseAsync(tracking, output);
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            File.Delete(database);
        }
    }

    /// <summary>Options from configuration, answers in a SQLite file, a health check.</summary>
    private static ServiceProvider Register(Uri root, string database)
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["VtexTracking:BaseAddress"] = new Uri(root, "receiver/").AbsoluteUri,
            ["VtexTracking:Username"] = "minha-loja",
            ["VtexTracking:Password"] = "segredo",
            ["VtexTracking:CallBudget:LastKnownGoodFor"] = "2.00:00:00",
        };
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddVtexTracking(new ConfigurationBuilder().AddInMemoryCollection(settings).Build().GetSection("VtexTracking"));
        services.Configure<VtexTrackingOptions>(options => options.CallBudget.UseSqlite(database));
        services.AddHealthChecks().AddVtexTracking();
        return services.BuildServiceProvider();
    }

    private static async Task<int> CountAsync(IVtexTrackingClient tracking)
    {
        var count = 0;
        await foreach (var _ in tracking.Services.ListAsync())
            count++;
        return count;
    }

    /// <summary>The second time within six hours the answer comes from memory.</summary>
    private static async Task ReadTwiceAsync(IVtexTrackingClient tracking, TextWriter output)
    {
        for (var time = 0; time < 2; time++)
        {
            var answer = await tracking.Services.GetAsync(1);
            await output.WriteLineAsync(
                $"read: {answer.AddressStreet}, {answer.DeliveryServiceStatus?.Description}, from {answer.Freshness!.Source}");
        }
    }

    private static async Task RefuseAsync(IVtexTrackingClient tracking, TextWriter output)
    {
        try
        {
            await tracking.Services.GetAsync(12345);
        }
        catch (VtexNotFoundException exception)
        {
            await output.WriteLineAsync($"not there: {exception.GetType().Name}, HTTP {(int)exception.StatusCode!}");
        }

        try
        {
            await tracking.Services.CreateAsync(Service(1) with { ShipperCustomer = Customer("") });
        }
        catch (VtexValidationException exception)
        {
            await output.WriteLineAsync($"not sent: {exception.GetType().Name}, transient: {exception.IsTransient}");
        }
    }

    private static DeliveryService Service(int number) => new()
    {
        DeliveryServiceType = DeliveryServiceType.Delivery,
        InvoiceOrderOfService = number.ToString(CultureInfo.InvariantCulture),
        ShipperCustomer = Customer("01310200"),
    };

    private static ShipperCustomer Customer(string postalCode) => new()
    {
        LegalType = "PF",
        FirstName = "Helena",
        AddressStreet = "Avenida Paulista",
        PostalCode = postalCode,
    };
}
