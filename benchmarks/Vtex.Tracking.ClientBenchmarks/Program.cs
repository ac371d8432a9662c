using System.Diagnostics;
using System.Globalization;
using Vtex.Tracking;
using Vtex.Tracking.ClientBenchmarks;

using var server = new CannedServer(Samples.Page, Samples.One);
using var bare = new BareClient(server.Address);
using var tracking = Client();

Heading("against a hand-written call", "bare", "client", "limit");
var page = await Cost.OfAsync(400, bare.GetPageAsync, number => tracking.Services.GetPageAsync(page: number));
Row("GET a page of 25, µs", page.Bare.Microseconds, page.Client.Microseconds, page.Bare.Microseconds * 1.10);
Row("GET a page of 25, bytes", page.Bare.Bytes, page.Client.Bytes, page.Bare.Bytes + 4096);
var get = await Cost.OfAsync(1000, bare.GetAsync, number => tracking.Services.GetAsync(number));
// What a client made by NSwag takes more than a hand-written call: 14.2 kB to 12.5 for this, 6.2 to 3.9 for a write.
Row("GET a service, bytes", get.Bare.Bytes, get.Client.Bytes, get.Bare.Bytes + 1700);
var post = await Cost.OfAsync(1000, _ => bare.CreateAsync(Samples.Posted), _ => tracking.Services.CreateAsync(Samples.Posted));
Row("POST a service, bytes", post.Bare.Bytes, post.Client.Bytes, post.Bare.Bytes + 2300);

Heading("from memory", "", "client", "limit");
await tracking.Services.GetAsync(1);
var hit = await Cost.OfAsync(200_000, static _ => Task.CompletedTask, _ => tracking.Services.GetAsync(1));
Row("a read within six hours, ns", 0, hit.Client.Microseconds * 1000, 300);
Row("a read within six hours, bytes", 0, hit.Client.Bytes, 256);

Heading("many at once", "", "client", "limit");
var logins = server.Logins;
using var fresh = Client("other");
await Task.WhenAll(Enumerable.Range(1, 1000).Select(id => fresh.Services.GetAsync(id)));
Row("logins for 1,000 callers", 0, server.Logins - logins, 1);
var calls = server.Calls;
var start = Stopwatch.GetTimestamp();
await Task.WhenAll(Enumerable.Range(0, 10_000).Select(_ => fresh.Services.GetPageAsync()));
Row("10,000 readers of a cold key, ms", 0, Stopwatch.GetElapsedTime(start).TotalMilliseconds, 300);
Row("10,000 readers of a cold key, requests", 0, server.Calls - calls, 1);

if (args.Contains("--start"))
{
    Heading("a native program that reads one service", "by hand", "client", "limit");
    var cost = await StartCost.MeasureAsync(server.Address);
    Row("size, MB", cost.Bare.Megabytes, cost.Client.Megabytes, cost.Bare.Megabytes * 1.5);
    Row("start to end, ms", cost.Bare.Milliseconds, cost.Client.Milliseconds, cost.Bare.Milliseconds * 1.5);
}

VtexTrackingClient Client(string username = "expedicao") => new(new VtexTrackingOptions
{
    BaseAddress = server.Address,
    Username = username,
    Password = "of no account",
});

static void Heading(string what, string left, string right, string limit) =>
    Console.WriteLine($"\n{what,-40}{left,12}{right,12}{limit,12}{"of limit",10}");

static void Row(string what, double left, double right, double limit) => Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture,
    $"{what,-40}{(left == 0 ? "" : left.ToString("N1", CultureInfo.InvariantCulture)),12}{right,12:N1}{limit,12:N1}{right / limit,10:N2}"));
