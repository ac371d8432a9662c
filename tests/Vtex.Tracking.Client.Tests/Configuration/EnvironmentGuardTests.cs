using Microsoft.Extensions.Options;
using Vtex.Tracking.Client.Tests.Infrastructure;
using Vtex.Tracking.Configuration;

namespace Vtex.Tracking.Client.Tests.Configuration;

public sealed class EnvironmentGuardTests
{
    private const string Real = "https://api.vtextracking.com/receiver/";

    [Theory]
    [InlineData("http://localhost:5080/receiver/")]
    [InlineData("https://LOCALHOST./receiver/")]
    [InlineData("https://emulator.localhost/receiver/")]
    [InlineData("https://127.3.2.1/receiver/")]
    [InlineData("https://[::1]/receiver/")]
    [InlineData("https://[::ffff:127.0.0.1]/receiver/")]
    [InlineData("https://0.0.0.0/receiver/")]
    [InlineData("https://[::]/receiver/")]
    [InlineData("https://host.docker.internal/receiver/")]
    [InlineData("http://tracking.example.com/receiver/")]
    public void A_client_for_production_refuses_what_cannot_be_it(string address) =>
        Assert.StartsWith(
            "VtexTrackingOptions.BaseAddress ",
            Fault(address, VtexTrackingTarget.ProductionOnly),
            StringComparison.Ordinal);

    [Theory]
    [InlineData(Real)]
    [InlineData("https://API.VTEXTRACKING.COM./receiver/")]
    [InlineData("https://vtextracking.com/receiver/")]
    public void A_client_for_emulators_refuses_the_real_system(string address) =>
        Assert.Equal(
            "VtexTrackingOptions.BaseAddress is the real system's, and the client is for an emulator only.",
            Fault(address, VtexTrackingTarget.EmulatorOnly));

    [Theory]
    [InlineData(Real, VtexTrackingTarget.ProductionOnly)]
    [InlineData("https://proxy.example.com/receiver/", VtexTrackingTarget.ProductionOnly)]
    [InlineData("http://localhost:5080/receiver/", VtexTrackingTarget.EmulatorOnly)]
    [InlineData("https://notvtextracking.com/receiver/", VtexTrackingTarget.EmulatorOnly)]
    [InlineData(Real, VtexTrackingTarget.Any)]
    [InlineData("http://localhost:5080/receiver/", VtexTrackingTarget.Any)]
    public void What_fits_is_taken(string address, VtexTrackingTarget target) =>
        new VtexTrackingClient(Options(address, target)).Dispose();

    [Theory]
    [InlineData("http://localhost:5080", "http://localhost:5080/receiver/")]
    [InlineData("http://localhost:5080/", "http://localhost:5080/receiver/")]
    [InlineData("http://localhost:5080/receiver", "http://localhost:5080/receiver/")]
    [InlineData("http://localhost:5080/stores/a/receiver/", "http://localhost:5080/stores/a/receiver/")]
    public void An_emulators_address_comes_before_the_real_one(string url, string effective)
    {
        var options = Options(Real);
        options.Environment.EmulatorUrl = new Uri(url);

        Assert.Equal(effective, new ClientSettings(options).BaseAddress.AbsoluteUri);
    }

    [Fact]
    public void The_environment_variable_counts_only_for_those_who_ask_for_it()
    {
        var options = Options(Real);
        options.Environment.ReadVariable = _ => "http://localhost:5080";
        Assert.Equal(Real, new ClientSettings(options).BaseAddress.AbsoluteUri);

        options.Environment.UseEmulatorVariable = true;
        Assert.Equal("http://localhost:5080/receiver/", new ClientSettings(options).BaseAddress.AbsoluteUri);

        options.Environment.EmulatorUrl = new Uri("http://localhost:6000");
        Assert.Equal("http://localhost:6000/receiver/", new ClientSettings(options).BaseAddress.AbsoluteUri);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void A_variable_that_is_not_set_leaves_the_real_system(string? value)
    {
        var options = Options(Real, VtexTrackingTarget.ProductionOnly);
        options.Environment.UseEmulatorVariable = true;
        options.Environment.ReadVariable = _ => value;

        Assert.Equal(Real, new ClientSettings(options).BaseAddress.AbsoluteUri);
    }

    [Fact]
    public void The_variable_is_the_documented_one()
    {
        string? asked = null;
        var options = Options(Real);
        options.Environment.UseEmulatorVariable = true;
        options.Environment.ReadVariable = name => (asked = name) is null ? "" : null;

        _ = new ClientSettings(options);

        Assert.Equal("VTEX_TRACKING_EMULATOR_URL", asked);
    }

    [Fact]
    public void Contradictions_are_faults()
    {
        var options = Options(Real, VtexTrackingTarget.ProductionOnly);
        options.Environment.EmulatorUrl = new Uri("https://emulator.example.com");
        Assert.Equal(
            "VtexTrackingOptions.Environment.EmulatorUrl names an emulator, and the client is for production only.",
            Fault(options));

        options.Environment.Target = VtexTrackingTarget.Any;
        options.Environment.EmulatorUrl = new Uri(Real);
        Assert.Equal(
            "VtexTrackingOptions.Environment.EmulatorUrl names the real system as an emulator.", Fault(options));
    }

    [Fact]
    public void A_faulty_variable_is_told_by_its_name_and_not_repeated()
    {
        var options = Options(Real);
        options.Environment.UseEmulatorVariable = true;
        options.Environment.ReadVariable = _ => "s3cr3t";

        Assert.Equal(
            "VtexTrackingOptions.Environment.UseEmulatorVariable finds an address in VTEX_TRACKING_EMULATOR_URL that "
            + "must be an absolute URL, such as http://127.0.0.1:5310/.",
            Fault(options));
    }

    private static string Fault(string address, VtexTrackingTarget target) => Fault(Options(address, target));

    private static string Fault(VtexTrackingOptions options) =>
        Assert.Single(Assert.Throws<OptionsValidationException>(() => new VtexTrackingClient(options)).Failures);

    private static VtexTrackingOptions Options(string address, VtexTrackingTarget target = VtexTrackingTarget.Any)
    {
        var options = ScriptedServer.Options();
        options.BaseAddress = new Uri(address);
        options.Environment.Target = target;
        return options;
    }
}
