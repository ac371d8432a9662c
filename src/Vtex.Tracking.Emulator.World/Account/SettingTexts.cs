using System.Collections.Concurrent;
using System.Reflection;
using System.Text;

namespace Vtex.Tracking.Emulator.World.Account;

/// <summary>Checks all texts of a setting, whatever field they are of: a form takes one line, and not without end.</summary>
internal static class SettingTexts
{
    private const int MaxLength = 1_000;

    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Fields = [];

    public static IEnumerable<SettingFault> Faults(object values, string parent = "")
    {
        foreach (var field in Fields.GetOrAdd(values.GetType(), static type => type.GetProperties()))
        {
            var name = $"{parent}{char.ToLowerInvariant(field.Name[0])}{field.Name[1..]}";
            foreach (var fault in FaultsOf(field.GetValue(values), name))
                yield return fault;
        }
    }

    private static IEnumerable<SettingFault> FaultsOf(object? value, string name) => value switch
    {
        string text => SettingChecks.Unless(
            IsOneLine(text) && text.Length <= (SettingChecks.IsData(text) ? SettingChecks.MaxPicture : MaxLength),
            name,
            $"must be one line of at most {MaxLength} characters, without control characters and halves of surrogate pairs."),
        IEnumerable<string> texts => texts.SelectMany(text => FaultsOf(text, name)),
        PostalAddress address => Faults(address, $"{name}."),
        _ => [],
    };

    private static bool IsOneLine(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsControl(rune) || rune == Rune.ReplacementChar)
                return false;
        }

        return true;
    }
}
