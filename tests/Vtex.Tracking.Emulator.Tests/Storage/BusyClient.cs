using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;

namespace Vtex.Tracking.Emulator.Tests.Storage;

/// <summary>Posts services and routes and drives them without a pause, and remembers what was acknowledged.</summary>
internal sealed class BusyClient(string username, Random random)
{
    private readonly List<int> _waiting = [];
    private int _next = 1;

    public string Username => username;

    /// <summary>The invoices that were asked for together, and whether the answer came.</summary>
    public List<(string[] Invoices, bool Acknowledged)> Posted { get; } = [];

    /// <summary>The services that were delivered, and whether the answer came.</summary>
    public Dictionary<int, bool> Delivered { get; } = [];

    /// <summary>Works, and says when it has entered and is at it.</summary>
    public async Task WorkUntilKilledAsync(ChildEmulator emulator, TaskCompletionSource entered, CancellationToken cancellationToken)
    {
        using var client = new HttpClient { BaseAddress = emulator.Address };
        try
        {
            await LogInAsync(client, cancellationToken);
            await ActAsync(client, cancellationToken);
            entered.TrySetResult();
            while (true)
                await ActAsync(client, cancellationToken);
        }
        catch (Exception gone) when (emulator.IsKilled && gone is HttpRequestException or IOException or SocketException)
        {
            // In the middle of a request or between two. The emulator of another lane may have taken the port by then, and
            // refuse a user whom it does not know.
        }
        finally
        {
            entered.TrySetResult();
        }
    }

    /// <summary>The services on routes, told by whoever looked after the restart.</summary>
    public void Drive(IEnumerable<int> routed)
    {
        _waiting.Clear();
        _waiting.AddRange(routed);
    }

    private async Task LogInAsync(HttpClient client, CancellationToken cancellationToken)
    {
        using var answer = await client.PostAsJsonAsync(
            "receiver/auth", new { username, password = "segredo" }, cancellationToken);
        answer.EnsureSuccessStatusCode();
        var login = await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        client.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Bearer", login.GetProperty("accessToken").GetString());
    }

    private async Task ActAsync(HttpClient client, CancellationToken cancellationToken)
    {
        if (_waiting.Count > 0 && random.Next(3) == 0)
        {
            await DeliverAsync(client, cancellationToken);
            return;
        }

        var invoices = Enumerable.Range(0, random.Next(1, 40))
            .Select(_ => (_next++).ToString(CultureInfo.InvariantCulture)).ToArray();
        Posted.Add((invoices, false));
        using var answer = random.Next(4) == 0
            ? await client.PostAsJsonAsync("receiver/services/routes", new[] { Wire.Route(invoices) }, cancellationToken)
            : await client.PostAsJsonAsync("receiver/services", Wire.Services(invoices), cancellationToken);
        answer.EnsureSuccessStatusCode();
        Posted[^1] = (invoices, true);
    }

    private async Task DeliverAsync(HttpClient client, CancellationToken cancellationToken)
    {
        var id = _waiting[^1];
        _waiting.RemoveAt(_waiting.Count - 1);
        var service = string.Create(CultureInfo.InvariantCulture, $"_emulator/universes/{username}/services/{id}");
        using var started = await client.PostAsync($"{service}/start", null, cancellationToken);
        started.EnsureSuccessStatusCode();
        Delivered[id] = false;
        using var delivered = await client.PostAsync($"{service}/deliver", null, cancellationToken);
        delivered.EnsureSuccessStatusCode();
        Delivered[id] = true;
    }
}
