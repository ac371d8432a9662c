using System.Globalization;
using Vtex.Tracking;
using Vtex.Tracking.Client.PostgreSql.Worker;
using Vtex.Tracking.PostgreSql;

// One process of a fleet. Its arguments: the API's address, the connection string, the schema, and the lease in
// milliseconds. Each line of its input is an order, "<service> <minutes ahead>"; each line of its output answers one.
var time = new ShiftedTime();
await using var store = new PostgreSqlCallBudgetStore(args[1], new PostgreSqlStoreOptions { Schema = args[2], Timeout = TimeSpan.FromSeconds(60) }); // eight start at once
var options = new VtexTrackingOptions
{
    BaseAddress = new Uri(args[0]),
    Username = "minha-loja",
    Password = "segredo",
    TimeProvider = time,
};
options.CallBudget.Store = store;
options.CallBudget.Lease = TimeSpan.FromMilliseconds(int.Parse(args[3], CultureInfo.InvariantCulture));
options.CallBudget.OnStoreFailure = CallBudgetStoreFailure.Refuse;
using var tracking = new VtexTrackingClient(options);

Console.WriteLine("ready");
while (Console.ReadLine()?.Split(' ') is [var service, var minutes])
{
    time.Shift = TimeSpan.FromMinutes(int.Parse(minutes, CultureInfo.InvariantCulture));
    try
    {
        var answer = await tracking.Services.GetAsync(int.Parse(service, CultureInfo.InvariantCulture));
        Console.WriteLine($"{answer.IdDeliveryService} {answer.DeliveryServiceStatus?.Description}");
    }
    catch (VtexException exception)
    {
        Console.WriteLine(exception.GetType().Name + ": " + exception.Message.ReplaceLineEndings(" "));
    }
}
