using Erp;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Vtex.Tracking;

var builder = Host.CreateApplicationBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
builder.Services.AddVtexOrders(builder.Configuration.GetSection("VtexOrders"));
builder.Services.AddOptions<ErpOptions>().Bind(builder.Configuration.GetSection("Erp")).Validate(options => options.AreValid).ValidateOnStart();
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton<OrderFolder>();
builder.Services.AddHostedService<ImportWorker>();
builder.Services.AddHostedService<FeedWorker>();
await builder.Build().RunAsync();
