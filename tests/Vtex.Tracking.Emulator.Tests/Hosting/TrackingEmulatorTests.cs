using Vtex.Tracking.Emulator.World.Services;

namespace Vtex.Tracking.Emulator.Tests.Hosting;

public sealed class TrackingEmulatorTests
{
    [Fact]
    public async Task On_a_socket_it_takes_a_free_port_of_the_loopback_address()
    {
        await using var first = await Api.OnSocketAsync();
        await using var second = await Api.OnSocketAsync();
        Assert.Equal("127.0.0.1", first.Emulator.BaseAddress.Host);
        Assert.NotEqual(first.Emulator.BaseAddress, second.Emulator.BaseAddress);
        Assert.Equal(new Uri(first.Emulator.BaseAddress, "receiver/"), first.Emulator.TrackingAddress);
        await first.LoginAsync();
        await first.CreateAsync();
        Assert.Equal([1], (await first.GetAsync("receiver/services")).Ids);
    }

    [Fact]
    public async Task A_port_in_use_is_told()
    {
        await using var api = await Api.OnSocketAsync();
        var options = new TrackingEmulatorOptions { Port = api.Emulator.BaseAddress.Port };
        await Assert.ThrowsAsync<IOException>(() => TrackingEmulator.StartAsync(options, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Socket_and_memory_lead_to_the_same_worlds()
    {
        await using var api = await Api.OnSocketAsync();
        await api.LoginAsync();
        await api.CreateAsync();
        using var http = new HttpClient(api.Emulator.CreateHandler()) { BaseAddress = api.Emulator.BaseAddress };
        http.DefaultRequestHeaders.Authorization = new("Bearer", api.Token);
        using var response = await http.GetAsync("receiver/services", TestContext.Current.CancellationToken);
        var page = await Answer.ReadAsync(response, TestContext.Current.CancellationToken);
        Assert.Equal([1], page.ShouldBeOk().Ids);
    }

    [Fact]
    public async Task After_the_end_nobody_answers()
    {
        var api = await Api.OnSocketAsync();
        var address = api.Emulator.BaseAddress;
        await api.DisposeAsync();
        using var http = new HttpClient();
        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync(address, TestContext.Current.CancellationToken));
        await api.Emulator.DisposeAsync();
    }

    [Fact]
    public async Task All_bad_options_are_told_at_once()
    {
        var options = new TrackingEmulatorOptions { Port = 65536, TokenLifetime = TimeSpan.Zero, ClockSpeed = double.NaN };
        options.Users.Add(new EmulatorUser("loja", ""));
        var refusal = Assert.Throws<ArgumentException>(() => TrackingEmulator.CreateInMemory(options));
        Assert.All(["Port", "TokenLifetime", "ClockSpeed", "Users"], name => Assert.Contains(name, refusal.Message, StringComparison.Ordinal));
        await Assert.ThrowsAsync<ArgumentException>(() => TrackingEmulator.StartAsync(options, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_universe_opened_beforehand_is_the_one_of_the_first_login()
    {
        await using var api = Api.InMemory();
        var universe = api.Emulator.GetOrCreateUniverse(Api.User);
        await api.LoginAsync();
        await api.CreateAsync();
        Assert.Same(universe, api.Emulator.GetOrCreateUniverse(Api.User));
        Assert.Single(universe.Events.OfType<ServiceCreated>());
        Assert.Throws<ArgumentException>(() => api.Emulator.GetOrCreateUniverse(""));
    }

    [Fact]
    public async Task The_same_seed_time_and_calls_give_the_same_bytes()
    {
        Assert.Equal(await StoryAsync(), await StoryAsync());

        static async Task<string> StoryAsync()
        {
            await using var api = await Api.LoggedInAsync();
            await api.ScheduleAsync(services: 3);
            return api.Token + (await api.GetAsync("receiver/services")).Text;
        }
    }

    [Fact]
    public async Task Without_a_start_time_the_clock_shows_the_present()
    {
        var before = TimeProvider.System.GetUtcNow();
        await using var emulator = TrackingEmulator.CreateInMemory();
        Assert.InRange(emulator.Clock.GetUtcNow(), before, TimeProvider.System.GetUtcNow());
    }
}
