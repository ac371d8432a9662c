using System.Reflection;

namespace Vtex.Tracking.Emulator.Tests.Conventions;

public sealed class LayerTests
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic
        | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly string[] AboveTheWorld =
        [
            "Vtex.Tracking.Emulator.Wire", "Vtex.Tracking.Emulator.Storage", "Vtex.Tracking.Emulator.Stubs",
            "Vtex.Tracking.Emulator.Journal", "Vtex.Tracking.Emulator.FaultInjection",
            "Vtex.Tracking.Emulator.Hosting", "Vtex.Tracking.Emulator.Hub", "Microsoft.AspNetCore", "System.Net.Http", "System.Text.Json",
        ];

    [Fact]
    public void The_world_knows_nobody_above_it()
    {
        var world = typeof(TrackingEmulator).Assembly.GetTypes()
            .Where(type => type.Namespace == "Vtex.Tracking.Emulator.World").ToList();
        Assert.NotEmpty(world);
        Assert.All(world, type => Assert.DoesNotContain(
            UsedBy(type), used => AboveTheWorld.Any(name => used.Namespace?.StartsWith(name, StringComparison.Ordinal) == true)));
    }

    private static IEnumerable<Type> UsedBy(Type type)
    {
        var methods = type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)).ToList();
        var types = type.GetFields(All).Select(field => field.FieldType)
            .Concat(type.GetInterfaces())
            .Concat(methods.SelectMany(method => method.GetParameters()).Select(parameter => parameter.ParameterType))
            .Concat(methods.OfType<MethodInfo>().Select(method => method.ReturnType))
            .Concat(methods.SelectMany(method => method.GetMethodBody()?.LocalVariables ?? []).Select(local => local.LocalType));
        return types.Append(type.BaseType ?? typeof(object)).SelectMany(used => used.GetGenericArguments().Append(used));
    }
}
