namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>The templates of one answer: they share what is random, what they assign, and a limit.</summary>
internal sealed class TemplateRun(StubExchange exchange, IReadOnlyDictionary<string, object?> parameters)
{
    /// <summary>How many list items a template may ask for in all.</summary>
    public const int MostItems = 100_000;

    private int _items;
    private Dictionary<string, object?>? _model;

    public StubRandom Random { get; } = new(exchange.Seed);

    public DateTimeOffset Now => exchange.Clock.GetUtcNow();

    /// <summary>What the templates see.</summary>
    public Dictionary<string, object?> Model => _model ??= new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["request"] = TemplateRequest.Describe(exchange),
        ["parameters"] = parameters,
    };

    /// <summary>Notes that so many more items were asked for.</summary>
    public void Charge(long items)
    {
        if (items > MostItems - _items)
            throw new StubFailedException($"The template makes more than {MostItems} items.");
        _items += (int)items;
    }
}
