using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Vtex.Tracking.Configuration;

namespace Vtex.Tracking.Client.Tests.Configuration;

public sealed class ConfigurationBindingTests
{
    /// <summary>Defines what no text can say.</summary>
    private static readonly string[] SetInCodeOnly = ["TimeProvider", "Store", "LoggerFactory", "TokenStore", "TokenProtector"];

    [Fact]
    public void The_section_sets_the_options()
    {
        var options = Read(
            ("BaseAddress", "https://tracking.test/receiver/"),
            ("username", "expedicao"),
            ("Password", " with blanks "),
            ("Validation", "strict"),
            ("Environment:Target", "EmulatorOnly"),
            ("Environment:EmulatorUrl", "http://localhost:5080"),
            ("Environment:UseEmulatorVariable", "True"));

        Assert.Equal("https://tracking.test/receiver/", options.BaseAddress.AbsoluteUri);
        Assert.Equal("expedicao", options.Username);
        Assert.Equal(" with blanks ", options.Password);
        Assert.Equal(ValidationMode.Strict, options.Validation);
        Assert.Equal(VtexTrackingTarget.EmulatorOnly, options.Environment.Target);
        Assert.Equal("http://localhost:5080/", options.Environment.EmulatorUrl?.AbsoluteUri);
        Assert.True(options.Environment.UseEmulatorVariable);
    }

    [Fact]
    public void What_is_absent_or_empty_keeps_its_default()
    {
        var options = Read(("Username", "u"), ("Password", "p"), ("Validation", ""), ("Environment:EmulatorUrl", " "));

        Assert.Equal(new VtexTrackingOptions().BaseAddress, options.BaseAddress);
        Assert.Equal(ValidationMode.Documented, options.Validation);
        Assert.Null(options.Environment.EmulatorUrl);
    }

    [Fact]
    public void Every_fault_is_told_at_once_by_its_key_and_no_value_is_repeated()
    {
        var services = new ServiceCollection();
        services.AddVtexTracking(Section(
            ("Usrname", "s3cr3t"),
            ("BaseAddress", "ftp://s3cr3t/"),
            ("Validation", "s3cr3t"),
            ("Environment:Target", "7"),
            ("Environment:UseEmulatorVariable", "s3cr3t"),
            ("Environment:Emulator", "s3cr3t")));
        using var provider = services.BuildServiceProvider();

        var exception = Assert.Throws<OptionsValidationException>(
            () => provider.GetRequiredService<IStartupValidator>().Validate());

        Assert.Equal(
            [
                "VtexTracking:BaseAddress must begin with https:// (or http://, for a server of your own).",
                "VtexTracking:Username is missing.",
                "VtexTracking:Password is missing.",
                "VtexTracking:Validation must be one of Documented, Strict, Off.",
                "VtexTracking:Environment:Target must be one of Any, ProductionOnly, EmulatorOnly.",
                "VtexTracking:Environment:UseEmulatorVariable must be true or false.",
                "VtexTracking:Environment:Emulator is not a setting. Known: Target, EmulatorUrl, UseEmulatorVariable.",
                "VtexTracking:Usrname is not a setting. Known: BaseAddress, Username, Password, Validation, KeepRawAnswers, CallBudget, Resilience, Environment.",
            ],
            exception.Failures);
        Assert.DoesNotContain("s3cr3t", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_root_of_a_configuration_may_hold_what_is_not_ours()
    {
        var services = new ServiceCollection();
        services.AddVtexTracking(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Username"] = "u",
            ["Password"] = "p",
            ["Logging:LogLevel:Default"] = "Debug",
        }).Build());
        using var provider = services.BuildServiceProvider();

        Assert.Equal("u", provider.GetRequiredService<IOptions<VtexTrackingOptions>>().Value.Username);
    }

    [Fact]
    public void Code_and_configuration_add_up_in_the_order_of_their_registration()
    {
        var services = new ServiceCollection();
        services.AddVtexTracking(options => (options.Username, options.Validation) = ("code", ValidationMode.Off));
        services.AddVtexTracking(Section(("Username", "section"), ("Password", "p")));
        using var provider = services.BuildServiceProvider();

        var options = provider.GetRequiredService<IOptions<VtexTrackingOptions>>().Value;

        Assert.Equal(("section", ValidationMode.Off), (options.Username, options.Validation));
    }

    /// <summary>The binding is written out; this finds the property that somebody forgot there.</summary>
    [Fact]
    public void Every_property_of_the_options_is_a_key()
    {
        var keys = Keys(typeof(VtexTrackingOptions), "").ToList();
        var unreadable = Section([.. keys.Select(key => (key, "\u0000"))]);

        var known = new List<string>();
        foreach (var fault in new BoundSection<VtexTrackingOptions>("", unreadable, ConfigurationBinding.Apply).Faults())
        {
            if (fault.Contains("is not a setting", StringComparison.Ordinal))
                known.Add(fault);
        }

        Assert.Empty(known);
        Assert.True(keys.Count >= 7);
    }

    [Fact]
    public void A_duration_that_is_refused_names_its_key_and_not_its_text()
    {
        var faults = new List<string>();

        Assert.Null(new ConfigurationReader(Section(("Window", "48:00:00")), "X:", faults).Duration("Window"));

        Assert.Equal(
            "X:Window must have at most 23 hours before its first colon, because .NET reads 24:00:00 as 24 days: write 24h or "
            + "1.00:00:00 for 24 hours, 24d for 24 days.",
            Assert.Single(faults));
    }

    /// <summary>Every property that is a duration is read by the reader's own rule, wherever it stands.</summary>
    [Fact]
    public void No_duration_of_a_configuration_takes_24_hours_for_24_days()
    {
        var keys = Keys(typeof(VtexTrackingOptions), "", typeof(TimeSpan)).ToList();
        var ambiguous = Section([.. keys.Select(key => (key, "24:00:00"))]);

        var faults = new BoundSection<VtexTrackingOptions>("", ambiguous, ConfigurationBinding.Apply).Faults();

        Assert.True(keys.Count >= 9);
        Assert.Equal(
            keys.Select(key => $"VtexTracking:{key}").Order(StringComparer.Ordinal),
            faults.Select(fault => fault.Split(' ')[0]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("-12", -12L)]
    [InlineData("1.000", null)]
    public void Numbers_are_whole(string text, long? number)
    {
        var faults = new List<string>();

        Assert.Equal(number, new ConfigurationReader(Section(("Entries", text)), "X:", faults).Number("Entries"));
        Assert.Equal(number is null ? ["X:Entries must be a whole number."] : [], faults);
    }

    private static IEnumerable<string> Keys(Type options, string prefix, Type? of = null) => options
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.CanWrite && !SetInCodeOnly.Contains(property.Name))
        .SelectMany(property => property.PropertyType.Namespace == "Vtex.Tracking" && property.PropertyType.IsClass
            ? Keys(property.PropertyType, $"{prefix}{property.Name}:", of)
            : of is null || property.PropertyType == of ? [prefix + property.Name] : []);

    private static VtexTrackingOptions Read(params (string Key, string Value)[] settings)
    {
        var services = new ServiceCollection();
        services.AddVtexTracking(Section(settings));
        using var provider = services.BuildServiceProvider();
        return provider.GetRequiredService<IOptions<VtexTrackingOptions>>().Value;
    }

    private static IConfigurationSection Section(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(
                setting => KeyValuePair.Create("VtexTracking:" + setting.Key, (string?)setting.Value)))
            .Build()
            .GetSection("VtexTracking");
}
