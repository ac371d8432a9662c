using System.Reflection;
using System.Runtime.CompilerServices;

namespace Vtex.Tracking.PublicApi;

/// <summary>One line of C# for a type or a member; null for what is not public.</summary>
internal static class Declarations
{
    private static readonly NullabilityInfoContext Nullability = new();

    public static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;

    public static string Of(Type type)
    {
        var bases = type.GetInterfaces()
            .Except(type.BaseType?.GetInterfaces() ?? [])
            .Select(TypeNames.Of)
            .Order(StringComparer.Ordinal);
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) && !type.IsEnum)
            bases = bases.Prepend(TypeNames.Of(parent)).Order(StringComparer.Ordinal);
        var list = string.Join(", ", bases);
        return $"public {Kind(type)} {type.Namespace}.{TypeNames.Of(type)}{(list.Length > 0 ? " : " + list : "")}";
    }

    public static string? Of(MemberInfo member) => member switch
    {
        ConstructorInfo constructor when Access(constructor) is { } access =>
            $"{access}{TypeNames.Of(constructor.DeclaringType!)}({Parameters(constructor)})",
        MethodInfo method when Access(method) is { } access && (!method.IsSpecialName || IsOperator(method)) =>
            $"{access}{Modifiers(method)}{TypeNames.Of(Nullability.Create(method.ReturnParameter))} "
            + $"{method.Name}{TypeNames.Arguments(method.GetGenericArguments())}({Parameters(method)})",
        PropertyInfo property => Property(property),
        FieldInfo { IsPublic: true } field =>
            $"public {(field.IsLiteral ? "const " : field.IsStatic ? "static " : "")}"
            + $"{TypeNames.Of(Nullability.Create(field))} {field.Name}",
        EventInfo happening => $"public event {TypeNames.Of(happening.EventHandlerType!)} {happening.Name}",
        _ => null,
    };

    private static string? Property(PropertyInfo property)
    {
        var getter = property.GetMethod is { } get ? Access(get) : null;
        var setter = property.SetMethod is { } set ? Access(set) : null;
        if ((getter ?? setter) is not { } access)
            return null;
        var any = (getter is null ? property.SetMethod : property.GetMethod)!;
        var required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        var write = setter is null ? "" : IsInit(property) ? " init;" : " set;";
        return $"{access}{Modifiers(any)}{required}{TypeNames.Of(Nullability.Create(property))} {property.Name}"
            + $" {{{(getter is null ? "" : " get;")}{write} }}";
    }

    private static bool IsInit(PropertyInfo property) => property.SetMethod!.ReturnParameter
        .GetRequiredCustomModifiers().Any(modifier => modifier.Name == nameof(IsExternalInit));

    private static string? Access(MethodBase method) =>
        method.IsPublic ? "public " : method.IsFamily || method.IsFamilyOrAssembly ? "protected " : null;

    private static bool IsOperator(MethodInfo method) => method.Name.StartsWith("op_", StringComparison.Ordinal);

    private static string Modifiers(MethodInfo method) =>
        method.IsStatic ? "static "
        : method.DeclaringType!.IsInterface ? ""
        : method.IsAbstract ? "abstract "
        : method.GetBaseDefinition() != method ? "override "
        : method is { IsVirtual: true, IsFinal: false } ? "virtual "
        : "";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
        (method.IsDefined(typeof(ExtensionAttribute)) && parameter.Position == 0 ? "this " : "")
        + $"{TypeNames.Of(Nullability.Create(parameter))} {parameter.Name}"
        + (parameter.HasDefaultValue ? $" = {TypeNames.Literal(parameter.DefaultValue)}" : "")));

    private static string Kind(Type type) => type switch
    {
        { IsInterface: true } => "interface",
        { IsEnum: true } => "enum",
        { IsValueType: true } => type.IsDefined(typeof(IsReadOnlyAttribute)) ? "readonly struct" : "struct",
        { IsAbstract: true, IsSealed: true } => "static class",
        _ => (type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "") + (IsRecord(type) ? "record" : "class"),
    };
}
