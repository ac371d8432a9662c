using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Vtex.Tracking.Reading;

namespace Vtex.Tracking.Configuration;

/// <summary>
/// Reads one section of a configuration and notes what cannot be understood. No fault repeats a value: it might be a
/// secret in the wrong place.
/// </summary>
internal sealed class ConfigurationReader(IConfiguration section, string prefix, List<string> faults)
{
    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase);

    /// <returns>The text as it stands; null when the key is absent.</returns>
    public string? Text(string key)
    {
        _known.Add(key);
        return section[key];
    }

    /// <returns>The address; null when the key is absent or empty.</returns>
    public Uri? Address(string key) =>
        Value(key) is not { } text ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var address) ? address
        : Fault<Uri>(key, "must be an absolute URL, such as http://127.0.0.1:5310/.");

    /// <returns>The value of that name; null when the key is absent or empty.</returns>
    public T? Choice<T>(string key)
        where T : struct, Enum
    {
        if (Value(key) is not { } text)
            return null;
        // Numbers would be taken too, even those that have no name.
        if (char.IsLetter(text[0]) && Enum.TryParse<T>(text, ignoreCase: true, out var choice))
            return choice;
        Fault<object>(key, $"must be one of {string.Join(", ", Names<T>())}.");
        return null;
    }

    /// <returns>Whether the key says true or false; null when it is absent or empty.</returns>
    public bool? Truth(string key)
    {
        if (Value(key) is not { } text)
            return null;
        if (bool.TryParse(text, out var truth))
            return truth;
        Fault<object>(key, "must be true or false.");
        return null;
    }

    /// <returns>The whole number; null when the key is absent or empty.</returns>
    public long? Number(string key)
    {
        if (Value(key) is not { } text)
            return null;
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return number;
        Fault<object>(key, "must be a whole number.");
        return null;
    }

    /// <returns>The whole number of 32 bits; null when the key is absent or empty.</returns>
    public int? Int32(string key)
    {
        if (Number(key) is not { } number)
            return null;
        if (number is >= int.MinValue and <= int.MaxValue)
            return (int)number;
        Fault<object>(key, "is too large a number.");
        return null;
    }

    /// <returns>The duration, in a form of <see cref="DurationText"/>; null when the key is absent or empty.</returns>
    public TimeSpan? Duration(string key)
    {
        if (Value(key) is not { } text)
            return null;
        if (DurationText.Read(text, out var duration) is not { } fault)
            return duration;
        Fault<object>(key, fault);
        return null;
    }

    /// <returns>A reader of what lies below the key, if anything does; it shares the faults.</returns>
    public ConfigurationReader Section(string key)
    {
        _known.Add(key);
        return new(section.GetSection(key), $"{prefix}{key}:", faults);
    }

    /// <summary>Notes the keys that nothing was read from: most are misspelt.</summary>
    public void RefuseOthers()
    {
        foreach (var child in section.GetChildren())
        {
            if (!_known.Contains(child.Key))
                Fault<object>(child.Key, $"is not a setting. Known: {string.Join(", ", _known)}.");
        }
    }

    private string? Value(string key) => Text(key) is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    private T? Fault<T>(string key, string message)
        where T : class
    {
        faults.Add($"{prefix}{key} {message}");
        return null;
    }

    private static string[] Names<T>()
        where T : struct, Enum =>
#if NET
        Enum.GetNames<T>();
#else
        Enum.GetNames(typeof(T));
#endif
}

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
