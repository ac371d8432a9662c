using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Vtex.Tracking.Configuration;

/// <summary>The section of the configuration that options of a certain name are filled from.</summary>
/// <param name="name">The name of the options.</param>
/// <param name="section">The section, or the root of a configuration.</param>
/// <param name="apply">Fills options from what a reader finds.</param>
/// <typeparam name="T">The options.</typeparam>
internal sealed class BoundSection<T>(string name, IConfiguration section, Action<ConfigurationReader, T> apply)
    where T : class, new()
{
    public string Name => name;

    private string Prefix => section is IConfigurationSection { Path.Length: > 0 } part ? part.Path + ":" : "";

    public void Bind(T options) => apply(Reader([]), options);

    /// <summary>The faults of options in the words of where they come from, with those of the sections themselves.</summary>
    public static ValidateOptionsResult Result(
        IEnumerable<BoundSection<T>> all, string? name, IEnumerable<string> faults)
    {
        var sections = all.Where(section => string.Equals(section.Name, name, StringComparison.Ordinal)).ToList();
        var told = faults.Select(fault => sections.Count > 0 ? sections[0].InServerTerms(fault) : fault)
            .Concat(sections.SelectMany(section => section.Faults()))
            .ToList();
        return told.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(told);
    }

    /// <summary>Returns the faults of the section, by key.</summary>
    public IReadOnlyList<string> Faults()
    {
        var faults = new List<string>();
        var reader = Reader(faults);
        apply(reader, new T());
        // The root of a configuration holds everybody's settings.
        if (Prefix.Length > 0)
            reader.RefuseOthers();
        return faults;
    }

    /// <summary>Tells a fault of a property by the key that sets it.</summary>
    private string InServerTerms(string fault)
    {
        var start = typeof(T).Name + ".";
        var words = fault.Split([' '], 2);
        if (words.Length < 2 || !words[0].StartsWith(start, StringComparison.Ordinal))
            return fault;
        var key = words[0].Substring(start.Length).Replace('.', ':');
        return $"{Prefix}{key} {words[1]}";
    }

    private ConfigurationReader Reader(List<string> faults) => new(section, Prefix, faults);
}
