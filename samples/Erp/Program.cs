using Erp;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Vtex.Tracking;

try
{
    var builder = Host.CreateApplicationBuilder(args);
    builder.Logging.SetMinimumLevel(LogLevel.Warning);
    builder.Services.AddVtexOrders(builder.Configuration.GetSection("VtexOrders"));
    builder.Services.AddSingleton(ErpOptions.Read(builder.Configuration.GetSection("Erp")));
    builder.Services.AddSingleton(TimeProvider.System);
    builder.Services.AddSingleton<OrderFolder>();
    builder.Services.AddHostedService<ImportWorker>();
    builder.Services.AddHostedService<FeedWorker>();
    await builder.Build().RunAsync();
    return 0;
}
catch (OptionsValidationException settings)
{
    foreach (var fault in settings.Failures)
        Console.Error.WriteLine(fault);
    return 1;
}
