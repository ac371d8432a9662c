using System.Globalization;
using System.Reflection;

namespace Vtex.Tracking.PublicApi;

/// <summary>Types as C# writes them, with their nullability.</summary>
internal static class TypeNames
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
    };

    public static string Of(Type type)
    {
        if (Keywords.TryGetValue(type, out var keyword))
            return keyword;
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return Of(underlying) + "?";
        if (type.IsArray)
            return Of(type.GetElementType()!) + "[]";
        var outer = type is { IsNested: true, IsGenericParameter: false } ? Of(type.DeclaringType!) + "." : "";
        return outer + Plain(type) + Arguments(type.GetGenericArguments());
    }

    public static string Of(NullabilityInfo info)
    {
        var mark = info.ReadState == NullabilityState.Nullable && !info.Type.IsValueType ? "?" : "";
        if (info.ElementType is { } element)
            return Of(element) + "[]" + mark;
        if (info.GenericTypeArguments.Length == 0 || Nullable.GetUnderlyingType(info.Type) is not null)
            return Of(info.Type) + mark;
        return $"{Plain(info.Type)}<{string.Join(", ", info.GenericTypeArguments.Select(Of))}>{mark}";
    }

    public static string Arguments(Type[] arguments) =>
        arguments.Length == 0 ? "" : $"<{string.Join(", ", arguments.Select(Of))}>";

    public static string Literal(object? value) => value switch
    {
        null => "default",
        string text => $"\"{text}\"",
        bool truth => truth ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Plain(Type type) => type.Name.Split('`')[0];
}
