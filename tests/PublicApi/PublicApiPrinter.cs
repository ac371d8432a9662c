using System.Reflection;
using System.Text;

namespace Vtex.Tracking.PublicApi;

/// <summary>Writes down what an assembly offers: the same text for the same surface, one member per line.</summary>
internal static class PublicApiPrinter
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic
        | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Print(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
            PrintType(text, type);
        return text.ToString();
    }

    private static void PrintType(StringBuilder text, Type type)
    {
        text.Append(Declarations.Of(type)).Append('\n');
        var members = type.GetMembers(Declared)
            .Where(member => !IsWrittenByTheCompiler(member))
            .Select(Declarations.Of)
            .OfType<string>()
            .Order(StringComparer.Ordinal);
        foreach (var member in members)
            text.Append("    ").Append(member).Append('\n');
        text.Append('\n');
    }

    /// <summary>What a record gets by itself says nothing; what its author wrote does.</summary>
    private static bool IsWrittenByTheCompiler(MemberInfo member) =>
        member.Name.StartsWith('<')
        || member.GetCustomAttribute<System.Runtime.CompilerServices.CompilerGeneratedAttribute>() is not null
        || (Declarations.IsRecord(member.DeclaringType!)
            && member.Name is "EqualityContract" or "PrintMembers");
}
