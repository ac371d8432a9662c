using System.Globalization;
using Vtex.Tracking;
using Vtex.Tracking.Client.Redis.Worker;
using Vtex.Tracking.Redis;

// One process of a fleet. Its arguments: the API's address, how to reach Redis, the prefix of keys, and the lease in
// milliseconds. Each line of its input is an order, "<service> <minutes ahead>"; each line of its output answers one.
var time = new ShiftedTime();
await using var store = new RedisCallBudgetStore(
    args[1], new RedisStoreOptions { KeyPrefix = args[2], Timeout = TimeSpan.FromSeconds(20) });
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
