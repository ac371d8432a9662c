using System.Collections.Concurrent;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Vtex.Tracking.ArchitectureTests;

/// <summary>Lists the outermost types of an assembly and which of them each one uses, as the compiler wrote it.</summary>
internal static class TypeUsage
{
    private static readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, IReadOnlySet<string>>> Known = [];

    public static IReadOnlyDictionary<string, IReadOnlySet<string>> Of(string assembly) => Known.GetOrAdd(assembly, Read);

    private static IReadOnlyDictionary<string, IReadOnlySet<string>> Read(string assembly)
    {
        using var module = ModuleDefinition.ReadModule(Path.Combine(AppContext.BaseDirectory, assembly + ".dll"));
        return module.Types.ToDictionary(
            type => type.FullName,
            IReadOnlySet<string> (type) => Used(type).SelectMany(Parts).Where(used => used.Scope == module).Select(Outermost)
                .Where(name => name != type.FullName).ToHashSet(StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    private static IEnumerable<TypeReference?> Used(TypeDefinition type) =>
    [
        type.BaseType,
        .. type.Interfaces.Select(implemented => implemented.InterfaceType),
        .. type.CustomAttributes.Select(attribute => attribute.AttributeType),
        .. type.Fields.Select(field => field.FieldType),
        .. type.Properties.Select(property => property.PropertyType),
        .. type.GenericParameters.SelectMany(parameter => parameter.Constraints).Select(constraint => constraint.ConstraintType),
        .. type.Methods.SelectMany(Used),
        .. type.NestedTypes.SelectMany(Used),
    ];

    private static IEnumerable<TypeReference?> Used(MethodDefinition method)
    {
        var signature = method.Parameters.Select(parameter => parameter.ParameterType).Append(method.ReturnType);
        if (!method.HasBody)
            return signature;
        return
        [
            .. signature,
            .. method.Body.Variables.Select(variable => variable.VariableType),
            .. method.Body.ExceptionHandlers.Select(handler => handler.CatchType),
            .. method.Body.Instructions.SelectMany(Used),
        ];
    }

    private static IEnumerable<TypeReference?> Used(Instruction instruction) => instruction.Operand switch
    {
        TypeReference type => [type],
        GenericInstanceMethod method => [method.DeclaringType, method.ReturnType, .. method.GenericArguments],
        MethodReference method => [method.DeclaringType, method.ReturnType, .. method.Parameters.Select(parameter => parameter.ParameterType)],
        FieldReference field => [field.DeclaringType, field.FieldType],
        _ => [],
    };

    // List<Route[]> is List and Route.
    private static IEnumerable<TypeReference> Parts(TypeReference? type) => type switch
    {
        null or GenericParameter => [],
        GenericInstanceType generic => [.. Parts(generic.ElementType), .. generic.GenericArguments.SelectMany(Parts)],
        TypeSpecification { ElementType: { } element } => Parts(element),
        _ => [type],
    };

    private static string Outermost(TypeReference type)
    {
        while (type.DeclaringType is { } outer)
            type = outer;
        return type.FullName;
    }
}
