using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Vtex.Tracking.AspNetCore.Tests.Infrastructure;

namespace Vtex.Tracking.AspNetCore.Tests.Access;

/// <summary>Settings keep out whom they name, or end the start.</summary>
public sealed class ConfigurationTests
{
    [Theory]
    [InlineData("""{"AppKey":{"k":"t"}}""", "Carrier:AppKey is not a setting. Nearest: AppKeys.")]
    [InlineData("""{"AppKeys":{"k":"t"},"MaxPackage":5}""", "Carrier:MaxPackage is not a setting. Nearest: MaxPackages.")]
    [InlineData("""{"UserToken":["t"]}""", "Carrier:UserToken is not a setting. Nearest: UserTokens.")]
    [InlineData("""{"Authorize":"x"}""", "Carrier:Authorize is not a setting.")]
    [InlineData("""{"AppKeys":"k=t"}""", "Carrier:AppKeys must hold a token for each application key")]
    [InlineData("""{"AppKeys":{}}""", "Carrier:AppKeys must hold a token for each application key")]
    [InlineData("""{"AppKeys":null}""", "Carrier:AppKeys must hold a token for each application key")]
    [InlineData("""{"AppKeys":{"k":null}}""", "Carrier:AppKeys:k must be text.")]
    [InlineData("""{"AppKeys":{"k":{"token":"t"}}}""", "Carrier:AppKeys:k must be text.")]
    [InlineData("""{"AppKeys":{"k":""}}""", "AppKeys: the token of a key is empty")]
    [InlineData("""{"AppKeys":{"k":"  "}}""", "AppKeys: the token of a key is empty")]
    [InlineData("""{"AppKeys":{"":"t"}}""", "AppKeys: a key is empty")]
    [InlineData("""{"AppKeys":{"k":"t\n"}}""", "AppKeys: the token of a key begins or ends with a space")]
    [InlineData("""{"UserTokens":"t"}""", "Carrier:UserTokens must hold a list of tokens")]
    [InlineData("""{"UserTokens":[]}""", "Carrier:UserTokens must hold a list of tokens")]
    [InlineData("""{"UserTokens":[""]}""", "UserTokens: a token is empty")]
    [InlineData("""{"UserTokens":[null,"t"]}""", "Carrier:UserTokens:0 must be text.")]
    [InlineData("""{"MaxBodyBytes":"8MB"}""", "Carrier:MaxBodyBytes must be a whole number from 1")]
    [InlineData("""{"AllowAnonymous":"yes"}""", "Carrier:AllowAnonymous must be true or false.")]
    [InlineData("{}", "Nobody may call: set AppKeys")]
    [InlineData(null, "Nobody may call: set AppKeys")]
    [InlineData("""{"AllowAnonymous":false}""", "Nobody may call: set AppKeys")]
    [InlineData("""{"MaxPackages":0}""", "Carrier:MaxPackages must be a whole number from 1")]
    [InlineData("""{"MaxTrackingNumbers":99999999999}""", "Carrier:MaxTrackingNumbers must be a whole number from 1")]
    [InlineData("\"k=t\"", "Carrier has a value of its own")]
    public async Task A_setting_that_cannot_be_used_ends_the_start(string? settings, string message)
    {
        await using var app = Build(settings, out _);
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync());
        Assert.Contains(failure.Failures, fault => fault.StartsWith(message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_fault_tells_a_secret()
    {
        await using var app = Build("""{"AppKeys":"segredo","UserTokens":["segredo\n"]}""", out _);
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync());
        Assert.DoesNotContain("segredo", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_are_heeded_and_the_code_has_the_last_word()
    {
        await using var app = Build(
            """{"appkeys":{"vtexappkey-hub":"segredo"},"UserTokens":["u1","u2"],"MaxBodyBytes":1000,"MaxPackages":2,"MaxTrackingNumbers":3}""",
            out var log, options => options.MaxPackages = 7);
        await app.StartAsync();

        var options = app.Services.GetRequiredService<IOptions<CarrierAppOptions>>().Value;
        Assert.Equal("segredo", options.AppKeys["vtexappkey-hub"]);
        Assert.Equal(["u1", "u2"], options.UserTokens);
        Assert.Equal((1000, 7, 3), (options.MaxBodyBytes, options.MaxPackages, options.MaxTrackingNumbers));
        Assert.Empty(log.Entries);
        Assert.Equal(401, await TrackAsync(app, null));
        Assert.Equal(200, await TrackAsync(app, "u2"));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData(null)]
    public async Task In_Development_everybody_may_call_with_a_warning(string? settings)
    {
        await using var app = Build(settings, out var log, environment: "Development");
        await app.StartAsync();

        var (id, level, text) = Assert.Single(log.Entries);
        Assert.Equal((206, LogLevel.Warning), (id, level));
        Assert.Contains("Everybody may call", text, StringComparison.Ordinal);
        Assert.Equal(200, await TrackAsync(app, null));
    }

    [Theory]
    [InlineData("Development")]
    [InlineData("Production")]
    public async Task Everybody_may_call_where_that_is_wanted(string environment)
    {
        await using var app = Build("""{"AllowAnonymous":true}""", out var log, environment: environment);
        await app.StartAsync();
        Assert.Empty(log.Entries);
        Assert.Equal(200, await TrackAsync(app, null));
    }

    [Fact]
    public async Task Keys_count_although_everybody_might_call_without_them()
    {
        await using var app = Build("""{"AllowAnonymous":true,"UserTokens":["u"]}""", out _);
        await app.StartAsync();
        Assert.Equal(401, await TrackAsync(app, null));
        Assert.Equal(200, await TrackAsync(app, "u"));
    }

    [Fact]
    public async Task A_misspelt_key_ends_the_start_with_Bind_too()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddJsonStream(new MemoryStream("""{"Carrier":{"AppKey":{"k":"t"}}}"""u8.ToArray()));
        builder.WebHost.UseTestServer();
        builder.Services.AddVtexCarrierApp<ScriptedCarrier>(options => builder.Configuration.GetSection("Carrier").Bind(options));
        await using var app = builder.Build();
        await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync());
    }

    [Fact]
    public async Task A_handler_of_ones_own_lets_nobody_in_without_options()
    {
        var handler = new VtexCarrierAppHandler(new ScriptedCarrier(), new CarrierAppOptions());
        Assert.Equal(401, (await BareHandler.RunAsync(handler.TrackAsync, "[]"u8.ToArray())).Status);
    }

    [Fact]
    public async Task A_rule_of_ones_own_is_no_open_door()
    {
        await using var app = Build("{}", out var log, options => options.Authorize = _ => new(CarrierAccess.Granted));
        await app.StartAsync();
        Assert.Empty(log.Entries);
    }

    [Fact]
    public async Task Credentials_set_in_code_are_checked_too()
    {
        await using var app = Build("{}", out _, options => options.AppKeys["k"] = null!);
        await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync());
    }

    [Fact]
    public async Task A_handler_of_ones_own_lets_nobody_in_with_an_empty_token()
    {
        var options = new CarrierAppOptions();
        options.AppKeys["k"] = "";
        options.UserTokens.Add("");
        var answer = await BareHandler.RunAsync(
            new VtexCarrierAppHandler(new ScriptedCarrier(), options).TrackAsync, "[]"u8.ToArray(),
            context => context.Request.Headers["X-VTEX-API-AppKey"] = "k");
        Assert.Equal(401, answer.Status);
    }

    private static WebApplication Build(string? settings, out LogCollector log, Action<CarrierAppOptions>? configure = null, string environment = "Production")
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment });
        if (settings is not null)
            builder.Configuration.AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes($$"""{"Carrier":{{settings}}}""")));
        builder.WebHost.UseTestServer();
        log = new LogCollector();
        builder.Logging.ClearProviders().AddProvider(log);
        builder.Services.AddVtexCarrierApp<ScriptedCarrier>(builder.Configuration.GetSection("Carrier"), configure);
        var app = builder.Build();
        app.MapVtexCarrierApp();
        return app;
    }

    private static async Task<int> TrackAsync(WebApplication app, string? userToken)
    {
        using var http = app.GetTestClient();
        using var content = new StringContent("[]", Encoding.UTF8, "application/json");
        if (userToken is not null)
            http.DefaultRequestHeaders.Add("VtexIdclientAutCookie", userToken);
        using var response = await http.PostAsync(CarrierServer.Base + "tracking", content);
        return (int)response.StatusCode;
    }
}
