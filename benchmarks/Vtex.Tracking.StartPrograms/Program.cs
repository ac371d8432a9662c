// Reads service 7 of the server at the address given, and prints its street.
#if BARE
using System.Net.Http.Json;
using Vtex.Tracking.StartPrograms;

using var http = new HttpClient { BaseAddress = new Uri(args[0]) };
using var login = await http.PostAsJsonAsync("auth", new Login("expedicao", "of no account"), BareJsonContext.Default.Login);
var token = await login.Content.ReadFromJsonAsync(BareJsonContext.Default.Token);
http.DefaultRequestHeaders.Authorization = new("Bearer", token!.AccessToken);
var service = await http.GetFromJsonAsync("services/7", BareJsonContext.Default.Service);
Console.WriteLine(service!.AddressStreet);
#else
using Vtex.Tracking;

using var tracking = new VtexTrackingClient(new VtexTrackingOptions
{
    BaseAddress = new Uri(args[0]),
    Username = "expedicao",
    Password = "of no account",
});
Console.WriteLine((await tracking.Services.GetAsync(7)).AddressStreet);
#endif
