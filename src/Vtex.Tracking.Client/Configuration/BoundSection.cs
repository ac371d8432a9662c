using Microsoft.Extensions.Configuration;

namespace Vtex.Tracking.Configuration;

/// <summary>The section of the configuration that options of a certain name are filled from.</summary>
/// <param name="name">The name of the options.</param>
/// <param name="section">The section, or the root of a configuration.</param>
internal sealed class BoundSection(string name, IConfiguration section)
{
    public string Name => name;

    private string Prefix => section is IConfigurationSection { Path.Length: > 0 } part ? part.Path + ":" : "";

    public void Bind(VtexTrackingOptions options) => ConfigurationBinding.Apply(Reader([]), options);

    /// <summary>What the section holds that cannot be understood, by key.</summary>
    public IReadOnlyList<string> Faults()
    {
        var faults = new List<string>();
        var reader = Reader(faults);
        ConfigurationBinding.Apply(reader, new VtexTrackingOptions());
        // The root of a configuration holds everybody's settings.
        if (Prefix.Length > 0)
            reader.RefuseOthers();
        return faults;
    }

    /// <summary>Tells a fault of a property by the key that sets it.</summary>
    public string InItsWords(string fault)
    {
        const string Start = nameof(VtexTrackingOptions) + ".";
        var words = fault.Split([' '], 2);
        if (words.Length < 2 || !words[0].StartsWith(Start, StringComparison.Ordinal))
            return fault;
        var key = words[0].Substring(Start.Length).Replace('.', ':');
        return $"{Prefix}{key} {words[1]}";
    }

    private ConfigurationReader Reader(List<string> faults) => new(section, Prefix, faults);
}
