using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Vtex.Tracking.Client.Tests.Infrastructure;
using Vtex.Tracking.Configuration;

namespace Vtex.Tracking.Client.Tests.Orders;

public sealed class OrderOptionsTests
{
    [Fact]
    public void The_address_is_made_of_the_account()
    {
        var settings = new OrdersSettings(new VtexOrdersOptions { Account = "lojaipe", AppKey = "k", AppToken = "t" });

        Assert.Equal("https://lojaipe.vtexcommercestable.com.br/", settings.Endpoint.BaseAddress.AbsoluteUri);
    }

    [Theory]
    [InlineData("http://127.0.0.1:5310/receiver/")]
    [InlineData("http://127.0.0.1:5310")]
    public void An_emulator_takes_its_place_and_needs_no_account(string emulator)
    {
        var settings = new OrdersSettings(new VtexOrdersOptions
        {
            AppKey = "k",
            AppToken = "t",
            Environment = { EmulatorUrl = new Uri(emulator) },
        });

        Assert.Equal("http://127.0.0.1:5310/", settings.Endpoint.BaseAddress.AbsoluteUri);
    }

    [Fact]
    public void All_faults_are_named_at_once_and_no_value_is_repeated()
    {
        var options = new VtexOrdersOptions
        {
            Account = "s3cr3t.loja",
            AccountEnvironment = "s3cr3t/",
            BaseAddress = new Uri("ftp://s3cr3t/"),
            AppKey = "s3cr3t key",
            AffiliateId = "s3cr3t",
            TimeProvider = null!,
            Validation = (ValidationMode)7,
            Environment = null!,
        };

        var exception = Assert.Throws<OptionsValidationException>(() => new VtexOrdersClient(options));

        Assert.Equal(
            [
                "VtexOrdersOptions.BaseAddress must begin with https:// (or http://, for a server of your own).",
                "VtexOrdersOptions.Account must be the name of an account: letters, digits and hyphens.",
                "VtexOrdersOptions.AccountEnvironment must be letters and digits, such as vtexcommercestable.",
                "VtexOrdersOptions.AppToken is missing: it goes together with AppKey.",
                "VtexOrdersOptions.AppKey must be letters, digits and punctuation of ASCII, without blanks, as headers take nothing else.",
                "VtexOrdersOptions.AffiliateId must be three letters, such as MKP.",
                "VtexOrdersOptions.TimeProvider is null.",
                "VtexOrdersOptions.Validation is not a known mode.",
                "VtexOrdersOptions.Environment is null.",
            ],
            exception.Failures);
        Assert.DoesNotContain("s3cr3t", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_account_there_is_no_address() => Assert.Contains(
        "VtexOrdersOptions.Account is missing: it is a part of the address. Or name a BaseAddress.",
        Assert.Throws<OptionsValidationException>(() => new VtexOrdersClient(new VtexOrdersOptions { AppKey = "k", AppToken = "t" })).Failures);

    [Theory]
    [InlineData("vtexcommercestable")]
    [InlineData("vtexcommercebeta")]
    public void Production_and_tests_are_kept_apart(string environment)
    {
        var options = new VtexOrdersOptions
        {
            Account = "lojaipe",
            AccountEnvironment = environment,
            AppKey = "k",
            AppToken = "t",
            Environment = { Target = VtexTrackingTarget.EmulatorOnly },
        };

        Assert.Contains(
            "VtexOrdersOptions.Account is the real system's, and the client is for an emulator only.",
            Assert.Throws<OptionsValidationException>(() => new VtexOrdersClient(options)).Failures);
    }

    [Fact]
    public async Task Registered_clients_share_no_settings_and_their_handlers_see_each_attempt()
    {
        using var one = new ScriptedServer();
        using var other = new ScriptedServer();
        var services = new ServiceCollection();
        services.AddVtexOrders(options => Copy(options, "MKA")).ConfigurePrimaryHttpMessageHandler(() => one);
        services.AddVtexOrders("loja-b", options => Copy(options, "MKB")).ConfigurePrimaryHttpMessageHandler(() => other);
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<IVtexOrdersClient>().PlaceAsync(Shops.Order);
        await provider.GetRequiredKeyedService<IVtexOrdersClient>("loja-b").PlaceAsync(Shops.Order);

        Assert.Equal("/api/fulfillment/pvt/orders?affiliateId=MKA", Assert.Single(one.Calls).PathAndQuery);
        Assert.Equal("/api/fulfillment/pvt/orders?affiliateId=MKB", Assert.Single(other.Calls).PathAndQuery);
    }

    [Fact]
    public void Settings_are_bound_by_name_and_unknown_ones_end_the_start()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["VtexOrders:Account"] = "lojaipe",
            ["VtexOrders:AppKey"] = "k",
            ["VtexOrders:AppToken"] = "t",
            ["VtexOrders:AffiliateId"] = "MKP",
            ["VtexOrders:Resilience:MaxAttempts"] = "2",
            ["VtexOrders:Afiliado"] = "MKP",
            ["VtexOrders:Validation"] = "Loose",
        }).Build();
        var services = new ServiceCollection();
        services.AddVtexOrders(configuration.GetSection("VtexOrders"));
        using var provider = services.BuildServiceProvider();

        var faults = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate()).Failures;

        Assert.Equal(2, faults.Count());
        Assert.Contains(faults, fault => fault.StartsWith("VtexOrders:Afiliado is not a setting.", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.StartsWith("VtexOrders:Validation must be one of", StringComparison.Ordinal));
    }

    private static void Copy(VtexOrdersOptions options, string affiliate)
    {
        var given = Shops.Options();
        (options.BaseAddress, options.AppKey, options.AppToken, options.AffiliateId) = (given.BaseAddress, given.AppKey, given.AppToken, affiliate);
    }
}
