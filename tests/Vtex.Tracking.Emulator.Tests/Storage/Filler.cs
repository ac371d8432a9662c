using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using Vtex.Tracking.Emulator.World.Events;
using Vtex.Tracking.Emulator.World.Lifecycle;

namespace Vtex.Tracking.Emulator.Tests.Storage;

/// <summary>Makes an object with a value in every property, whatever its type, so that no new property is forgotten.</summary>
internal sealed class Filler(int seed)
{
    private int _next = seed;

    public object Fill(Type type) => Simple(Nullable.GetUnderlyingType(type) ?? type) ?? Compound(Nullable.GetUnderlyingType(type) ?? type);

    private object? Simple(Type type)
    {
        var number = ++_next;
        return type switch
        {
            _ when type == typeof(string) => $"Ação {number} \"ç\" 🚚\n",
            _ when type == typeof(int) => number,
            _ when type == typeof(long) => (long)number,
            _ when type == typeof(ulong) => ulong.MaxValue - (ulong)number,
            _ when type == typeof(double) => Math.BitIncrement(-23.1 - number),
            _ when type == typeof(decimal) => 0.1m + number,
            _ when type == typeof(bool) => true,
            _ when type == typeof(Uri) => new Uri($"http://localhost:{number}/ação/"),
            _ when type == typeof(DateTimeOffset) =>
                new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromMinutes(-180 + number % 60)).AddTicks(number),
            _ when type == typeof(DateOnly) => new DateOnly(2026, 1, 1).AddDays(number),
            _ when type == typeof(TimeOnly) => new TimeOnly(number),
            _ when type == typeof(TimeSpan) => TimeSpan.FromTicks(number + TimeSpan.TicksPerDay),
            _ when type == typeof(ServiceAction) => new FinishByHand(ServiceStatus.NotDelivered, $"porque {number}"),
            _ when type == typeof(RuleViolation) => new StatusNotPossible(number, ServiceStatus.Active, ServiceMove.Correct, ServiceStatus.Paused),
            _ when type == typeof(AccountSetting) => new Occurrence($"Ausente {number}", OpensChat: true),
            { IsEnum: true } => Enum.GetValues(type).GetValue(number % Enum.GetValues(type).Length),
            _ => null,
        };
    }

    private object Compound(Type type)
    {
        if (type.IsGenericType)
            return Collection(type);
        var constructor = type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(constructor => !constructor.GetParameters().Any(parameter => parameter.ParameterType == type))
            .MaxBy(constructor => constructor.GetParameters().Length);
        var made = constructor is null
            ? RuntimeHelpers.GetUninitializedObject(type)
            : constructor.Invoke([.. constructor.GetParameters().Select(parameter => Fill(parameter.ParameterType))]);
        foreach (var property in type.GetProperties().Where(property => property.SetMethod is { IsPublic: true }))
            property.SetValue(made, Fill(property.PropertyType));
        return made;
    }

    private object Collection(Type type)
    {
        var items = Array.CreateInstance(type.GetGenericArguments()[0], 2);
        items.SetValue(Fill(type.GetGenericArguments()[0]), 0);
        items.SetValue(Fill(type.GetGenericArguments()[0]), 1);
        return type.GetGenericTypeDefinition() == typeof(ImmutableArray<>)
            ? typeof(ImmutableArray).GetMethods()
                .Single(method => method.Name == "CreateRange" && method.GetParameters().Length == 1)
                .MakeGenericMethod(type.GetGenericArguments()).Invoke(null, [items])!
            : items;
    }
}
