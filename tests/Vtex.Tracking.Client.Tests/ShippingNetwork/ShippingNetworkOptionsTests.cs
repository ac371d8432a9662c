using Microsoft.Extensions.Options;
using Vtex.Tracking.Client.Tests.Infrastructure;
using Vtex.Tracking.ShippingNetwork;

namespace Vtex.Tracking.Client.Tests.ShippingNetwork;

public sealed class ShippingNetworkOptionsTests
{
    private static readonly ResilienceOptions NoTime = new() { AttemptTimeout = TimeSpan.Zero };

    [Fact]
    public void The_defaults_are_the_real_system()
    {
        var options = new VtexShippingNetworkOptions { AppKey = "k", AppToken = "t" };
        var settings = new ShippingNetworkSettings(options);

        Assert.Equal("https://app.io.vtex.com/", settings.Apps.BaseAddress.AbsoluteUri);
        Assert.Equal("https://api.vtex.com/", settings.Labels.BaseAddress.AbsoluteUri);
        Assert.Equal("master", options.Workspace);
        Assert.Same(TimeProvider.System, options.TimeProvider);
    }

    [Fact]
    public void All_faults_are_named_at_once_and_no_value_is_repeated()
    {
        var options = new VtexShippingNetworkOptions
        {
            BaseAddress = new Uri("ftp://s3cr3t/"),
            LabelsBaseAddress = new Uri("https://s3cr3t@labels.test/"),
            AppName = "s3cr3t/app",
            AppVersion = "v",
            Account = "..",
            Workspace = " ",
            AppKey = "s3cr3t key",
            TrackingBatchSize = 0,
            TimeProvider = null!,
            Validation = (ValidationMode)7,
            Resilience = NoTime,
            Environment = null!,
        };

        var exception = Assert.Throws<OptionsValidationException>(() => new VtexShippingNetworkClient(options));

        Assert.Equal(
            [
                "VtexShippingNetworkOptions.BaseAddress must begin with https:// (or http://, for a server of your own).",
                "VtexShippingNetworkOptions.LabelsBaseAddress must not carry a user or password; set AppKey and AppToken, or UserToken, instead.",
                "VtexShippingNetworkOptions.AppName must be one segment of a path: no slashes, blanks or control characters.",
                "VtexShippingNetworkOptions.AppVersion must have something behind the v.",
                "VtexShippingNetworkOptions.Account must not be . or .., which lead elsewhere in a path.",
                "VtexShippingNetworkOptions.Workspace must not be empty.",
                "VtexShippingNetworkOptions.AppToken is missing: it goes together with AppKey.",
                "VtexShippingNetworkOptions.AppKey must be letters, digits and punctuation of ASCII, without blanks, as headers take nothing else.",
                "VtexShippingNetworkOptions.TrackingBatchSize must be between 1 and 10,000.",
                "VtexShippingNetworkOptions.TimeProvider is null.",
                "VtexShippingNetworkOptions.Validation is not a known mode.",
                "VtexShippingNetworkOptions.Resilience.AttemptTimeout must be between 10 milliseconds and 24 hours.",
                "VtexShippingNetworkOptions.Environment is null.",
            ],
            exception.Failures);
        Assert.DoesNotContain("s3cr3t", exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "", "", "AppKey and AppToken are missing")]
    [InlineData("k", "", "", "AppToken is missing")]
    [InlineData("", "t", "", "AppKey is missing")]
    [InlineData("k", "t", "u", "UserToken is given besides")]
    [InlineData("", "t", "u", "UserToken is given besides")]
    [InlineData("k", " ", "", "AppToken is missing")]
    [InlineData("k", "t\r\nX-Other: 1", "", "AppToken must be")]
    [InlineData("", "", "çedilha", "UserToken must be")]
    public void Exactly_one_pair_of_credentials_must_be_there(string key, string token, string user, string fault)
    {
        var options = Carriers.Options();
        (options.AppKey, options.AppToken, options.UserToken) = (key, token, user);

        var exception = Assert.Throws<OptionsValidationException>(() => new VtexShippingNetworkClient(options));

        Assert.StartsWith("VtexShippingNetworkOptions." + fault, Assert.Single(exception.Failures), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1", "/jacaranda-tracking/v1/lojaipe/master/tracking")]
    [InlineData("v1", "/jacaranda-tracking/v1/lojaipe/master/tracking")]
    [InlineData("V0.1.2", "/jacaranda-tracking/v0.1.2/lojaipe/master/tracking")]
    public async Task The_version_may_carry_its_v(string version, string path)
    {
        using var server = new ScriptedServer();
        using var network = server.Network(options => options.AppVersion = version);

        await network.TrackAsync(["a"]);

        Assert.Equal(path, Assert.Single(server.Requests).PathAndQuery);
    }

    [Fact]
    public async Task What_neither_options_nor_call_say_is_told_at_once()
    {
        using var server = new ScriptedServer();
        using var network = server.Network(options => (options.AppName, options.AppVersion, options.Account) = ("", null, null));

        var exception = await Assert.ThrowsAsync<ArgumentException>(
            () => network.NotifyAsync(Carriers.Notification, new CarrierAddress { Account = "a/b", Workspace = "" }));

        Assert.Contains(
            "AppName is missing. AppVersion is missing. Account must be one segment of a path: no slashes, blanks or "
            + "control characters. Workspace must not be empty.",
            exception.Message,
            StringComparison.Ordinal);
        Assert.Equal("carrier", exception.ParamName);
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("https://app.io.vtex.com", null, "https://api.vtex.com/")]
    [InlineData("http://localhost:5080", null, "http://localhost:5080/")]
    [InlineData("https://proxy.test/apps", null, "https://proxy.test/apps/")]
    [InlineData("https://proxy.test/apps", "https://proxy.test/api", "https://proxy.test/api/")]
    public void Labels_follow_the_apps_to_a_server_of_your_own(string apps, string? labels, string expected)
    {
        var options = Carriers.Options();
        (options.BaseAddress, options.LabelsBaseAddress) = (new Uri(apps), labels is null ? null : new Uri(labels));

        Assert.Equal(expected, new ShippingNetworkSettings(options).Labels.BaseAddress.AbsoluteUri);
    }

    [Theory]
    [InlineData("http://localhost:5080", "http://localhost:5080/")]
    [InlineData("http://localhost:5080/receiver/", "http://localhost:5080/")]
    [InlineData("http://localhost:5080/receiver", "http://localhost:5080/")]
    [InlineData("http://localhost:5080/stores/a/receiver", "http://localhost:5080/stores/a/")]
    [InlineData("http://localhost:5080/stores/a", "http://localhost:5080/stores/a/")]
    public void An_emulator_takes_the_place_of_both_addresses(string url, string expected)
    {
        var options = Carriers.Options();
        options.LabelsBaseAddress = new Uri("https://api.vtex.com");
        options.Environment.UseEmulatorVariable = true;
        options.Environment.ReadVariable = _ => url;

        var settings = new ShippingNetworkSettings(options);

        Assert.Equal(
            (expected, expected), (settings.Apps.BaseAddress.AbsoluteUri, settings.Labels.BaseAddress.AbsoluteUri));
    }

    [Fact]
    public void Tests_stay_off_the_real_system_and_production_off_an_emulator()
    {
        var options = new VtexShippingNetworkOptions { UserToken = "u", Environment = { Target = VtexTrackingTarget.EmulatorOnly } };
        Assert.Equal(
            ["VtexShippingNetworkOptions.BaseAddress is the real system's, and the client is for an emulator only."],
            Assert.Throws<OptionsValidationException>(() => new VtexShippingNetworkClient(options)).Failures);

        options.BaseAddress = new Uri("http://localhost:5080");
        options.LabelsBaseAddress = new Uri("https://loja.vtexcommercestable.com.br");
        Assert.Equal(
            ["VtexShippingNetworkOptions.LabelsBaseAddress is the real system's, and the client is for an emulator only."],
            Assert.Throws<OptionsValidationException>(() => new VtexShippingNetworkClient(options)).Failures);

        options.Environment.Target = VtexTrackingTarget.ProductionOnly;
        options.Environment.EmulatorUrl = new Uri("https://emulator.test");
        Assert.Equal(
            ["VtexShippingNetworkOptions.Environment.EmulatorUrl names an emulator, and the client is for production only."],
            Assert.Throws<OptionsValidationException>(() => new VtexShippingNetworkClient(options)).Failures);
    }

    [Fact]
    public async Task Changes_after_the_client_was_made_have_no_effect()
    {
        using var server = new ScriptedServer();
        var options = Carriers.Options();
        using var network = new VtexShippingNetworkClient(options, server);
        (options.AppName, options.AppToken) = ("another", "another");

        await network.TrackAsync(["a"]);

        Assert.Contains("jacaranda", server.Requests[0].PathAndQuery, StringComparison.Ordinal);
        Assert.Equal(Carriers.AppToken, server.Requests[0].Header("X-VTEX-API-AppToken"));
    }
}
