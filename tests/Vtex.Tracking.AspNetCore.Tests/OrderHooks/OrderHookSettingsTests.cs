using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Vtex.Tracking.AspNetCore.Tests.OrderHooks;

/// <summary>Settings of the hook that would let anybody in, nobody, or mean two things, end the start in words.</summary>
public sealed class OrderHookSettingsTests
{
    private const string Secret = "segredo-do-gancho";

    [Theory]
    [InlineData("5s", 5)]
    [InlineData("00:00:05", 5)]
    [InlineData("1.00:00:00", 86400)]
    [InlineData("24h", 86400)]
    public void Durations_are_read_as_everywhere(string value, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), Options("RetryDelay", value).RetryDelay);

    [Theory]
    [InlineData("RetryDelay", "24:00:00", "24h or 1.00:00:00")]
    [InlineData("RetryDelay", "5", "with its unit")]
    [InlineData("RetryDelay", "25h", "at most 24 hours")]
    [InlineData("RetryDelay", "-5s", "not be negative")]
    [InlineData("Headers:key", "segredo ", "no header can carry it")]
    [InlineData("Headers:a b", "segredo", "no header can carry it")]
    [InlineData("Headers:key:inner", "segredo", "must be text")]
    [InlineData("", "segredo", "must hold settings")]
    public void Settings_that_would_let_nobody_in_or_wait_for_ever_are_named(string key, string value, string fault)
    {
        var refused = Assert.Throws<OptionsValidationException>(() => Options(key, value)).Failures.ToList();

        Assert.Contains(refused, found => found.Contains(fault, StringComparison.Ordinal));
        Assert.All(refused, found => Assert.DoesNotContain("segredo", found, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Settings_that_are_unknown_or_of_no_use_end_the_start()
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Hook:Header:key"] = Secret,
            ["Hook:Capacity"] = "0",
            ["Hook:RetryDelay"] = "soon",
        };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var builder = WebApplication.CreateBuilder();
        builder.Services.AddVtexOrderHook<ScopedHandler>(configuration.GetSection("Hook"));
        await using var app = builder.Build();

        var faults = Assert.Throws<OptionsValidationException>(() => app.Services.GetRequiredService<IStartupValidator>().Validate()).Failures.ToList();

        Assert.Equal(4, faults.Count);
        Assert.Contains(faults, fault => fault.StartsWith("Hook:Header is not a setting. Nearest: Headers.", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.StartsWith("Hook:Capacity must be", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.StartsWith("Hook:RetryDelay must be", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.StartsWith("Nobody may call", StringComparison.Ordinal));
        Assert.All(faults, fault => Assert.DoesNotContain(Secret, fault, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_the_services_the_path_cannot_be_mapped()
    {
        await using var app = WebApplication.CreateBuilder().Build();

        Assert.Throws<InvalidOperationException>(() => app.MapVtexOrderHook("/vtex/orders"));
    }

    private static OrderHookOptions Options(string key, string value)
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            [$"Hook:{key}".TrimEnd(':')] = value,
            ["Hook:AllowAnonymous"] = "true",
        };
        var services = new ServiceCollection();
        services.AddVtexOrderHook<ScopedHandler>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build().GetSection("Hook"));
        using var provider = services.BuildServiceProvider();
        return provider.GetRequiredService<IOptions<OrderHookOptions>>().Value;
    }
}
