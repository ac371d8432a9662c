using System.Reflection;
using System.Runtime.CompilerServices;

namespace Vtex.Tracking.Emulator.Tests.Conventions;

public sealed class SurfaceTests
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private const BindingFlags AnyInstance = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;

    private static readonly Assembly[] Assemblies = [typeof(TrackingEmulator).Assembly, typeof(EmulatorClock).Assembly];

    private static readonly Type[] Types = [.. Assemblies.SelectMany(assembly => assembly.GetExportedTypes())];

    [Fact]
    public void Nobody_else_can_inherit_from_a_public_type() => Assert.All(Types, type => Assert.True(
        type.IsSealed || type.IsInterface || !type.GetConstructors(AnyInstance).Any(made => made.IsPublic || made.IsFamily && !IsCopy(made)),
        $"{type} can be inherited from."));

    private static bool IsCopy(ConstructorInfo made) => made.GetParameters() is [var only] && only.ParameterType == made.DeclaringType;

    [Fact]
    public void Public_asynchronous_methods_say_so_and_take_a_cancellation_token_last()
    {
        foreach (var method in Types.SelectMany(type => type.GetMethods(Declared)))
        {
            var isTask = typeof(Task).IsAssignableFrom(method.ReturnType)
                || method.ReturnType == typeof(ValueTask) || method.ReturnType.Name == typeof(ValueTask<>).Name;
            Assert.True(
                isTask == method.Name.EndsWith("Async", StringComparison.Ordinal),
                $"{method.DeclaringType}.{method.Name} returns {method.ReturnType.Name}.");

            ParameterInfo[] parameters =
                [.. method.GetParameters().Where(parameter => !parameter.IsDefined(typeof(CallerArgumentExpressionAttribute)))];
            var position = Array.FindIndex(parameters, parameter => parameter.ParameterType == typeof(CancellationToken));
            Assert.True(
                position < 0 || position == parameters.Length - 1,
                $"{method.DeclaringType}.{method.Name} does not take its cancellation token last.");
        }
    }

    [Fact]
    public void No_public_method_is_async_void() => Assert.DoesNotContain(
        Assemblies.SelectMany(assembly => assembly.GetTypes()).SelectMany(type => type.GetMethods(Declared | BindingFlags.NonPublic)),
        method => method.ReturnType == typeof(void)
            && method.GetCustomAttribute<AsyncStateMachineAttribute>() is not null);
}
