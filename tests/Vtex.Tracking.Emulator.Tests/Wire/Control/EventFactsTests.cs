using System.Text.Json.Serialization.Metadata;
using Vtex.Tracking.Emulator.Wire;

namespace Vtex.Tracking.Emulator.Tests.Wire;

/// <summary>Facts of events are shown by one rule, so that each new event must keep its credentials to itself.</summary>
public sealed class EventFactsTests
{
    private static readonly string[] Credentials = ["password", "token", "appKey", "secret"];

    [Fact]
    public void No_text_of_an_event_that_is_shown_is_a_credential()
    {
        var shown = Texts().ToList();

        Assert.Contains("AccountOpened.username", shown);
        Assert.Contains("CarrierApp.name", shown);
        Assert.DoesNotContain(shown, name => Credentials.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase)));
    }

    private static IEnumerable<string> Texts()
    {
        var known = new HashSet<Type>();
        var next = new Stack<Type>(typeof(WorldEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(WorldEvent)) && !type.IsAbstract));
        while (next.TryPop(out var type))
        {
            if (!known.Add(type) || EventFactsConverter.Options.GetTypeInfo(type) is not JsonTypeInfo info)
                continue;
            if (info.ElementType is { } element)
                next.Push(element);
            foreach (var property in info.Properties)
            {
                next.Push(property.PropertyType);
                if (property.PropertyType == typeof(string))
                    yield return $"{type.Name}.{property.Name}";
            }
        }
    }
}
