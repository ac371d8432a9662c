using Microsoft.Extensions.Options;
using Vtex.Tracking.Client.Tests.Infrastructure;

namespace Vtex.Tracking.Client.Tests.Configuration;

public sealed class OptionsTests
{
    [Fact]
    public void The_defaults_are_the_real_system_and_the_real_clock()
    {
        var options = new VtexTrackingOptions();

        Assert.Equal("https://api.vtextracking.com/receiver/", options.BaseAddress.AbsoluteUri);
        Assert.Same(TimeProvider.System, options.TimeProvider);
    }

    [Fact]
    public void All_faults_are_named_at_once()
    {
        var options = new VtexTrackingOptions { BaseAddress = null!, Username = " ", TimeProvider = null! };

        var exception = Assert.Throws<OptionsValidationException>(() => new VtexTrackingClient(options));

        Assert.Equal(
            [
                "VtexTrackingOptions.BaseAddress is null.",
                "VtexTrackingOptions.Username is missing.",
                "VtexTrackingOptions.Password is missing.",
                "VtexTrackingOptions.TimeProvider is null.",
            ],
            exception.Failures);
    }

    [Fact]
    public void Faults_of_the_resilience_are_among_them()
    {
        var options = ScriptedServer.Options();
        options.Resilience = new ResilienceOptions
        {
            MaxAttempts = 0,
            BaseDelay = TimeSpan.FromSeconds(-1),
            MaxDelay = TimeSpan.FromDays(2),
            AttemptTimeout = TimeSpan.Zero,
            TotalTimeout = TimeSpan.FromSeconds(-1),
            MaxResponseBytes = 7,
            OnAmbiguousFailure = (AmbiguousFailureAction)7,
            SettleTime = TimeSpan.FromDays(2),
        };

        var failures = Assert.Throws<OptionsValidationException>(() => new VtexTrackingClient(options)).Failures.ToList();

        Assert.Equal(typeof(ResilienceOptions).GetProperties().Length - 1, failures.Count);
        Assert.All(failures, failure => Assert.StartsWith("VtexTrackingOptions.Resilience.", failure, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("receiver/", "absolute")]
    [InlineData("ftp://tracking.test/receiver/", "https://")]
    [InlineData("https://someone:s3cr3t@tracking.test/receiver/", "Username")]
    [InlineData("https://tracking.test/receiver/?key=s3cr3t", "query")]
    [InlineData("https://tracking.test/receiver/#s3cr3t", "fragment")]
    public void A_faulty_address_is_explained_and_not_repeated(string address, string explanation)
    {
        var options = ScriptedServer.Options();
        options.BaseAddress = new Uri(address, UriKind.RelativeOrAbsolute);

        var exception = Assert.Throws<OptionsValidationException>(() => new VtexTrackingClient(options));

        Assert.Contains(explanation, Assert.Single(exception.Failures), StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://tracking.test/receiver")]
    [InlineData("https://tracking.test/receiver/")]
    public async Task A_missing_slash_is_tolerated(string address)
    {
        var server = new ScriptedServer();
        var options = ScriptedServer.Options();
        options.BaseAddress = new Uri(address);
        using var tracking = new VtexTrackingClient(options, server);

        await tracking.Services.GetAsync(7);

        Assert.Equal(["/receiver/auth", "/receiver/services/7"], server.Requests.Select(r => r.PathAndQuery));
    }

    [Fact]
    public async Task Changes_after_the_client_was_made_have_no_effect()
    {
        var server = new ScriptedServer();
        var options = ScriptedServer.Options();
        using var tracking = new VtexTrackingClient(options, server);
        options.Username = "somebody else";

        await tracking.Services.GetAsync(7);

        Assert.Contains("expedicao", server.Requests[0].Body, StringComparison.Ordinal);
    }
}
