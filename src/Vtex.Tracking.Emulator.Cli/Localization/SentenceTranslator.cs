namespace Vtex.Tracking.Emulator.Cli.Localization;

/// <summary>
/// Translates sentences that are made elsewhere, in English: by templates, whose places <c>{0}</c> to <c>{9}</c> take any text and
/// are translated themselves. What no template fits stays as it is.
/// </summary>
internal sealed class SentenceTranslator
{
    private const string Joint = "; ";
    private const int MaxDepth = 6;

    private readonly Dictionary<string, string> _whole = new(StringComparer.Ordinal);
    private readonly List<SentenceTemplate> _templates = [];

    public SentenceTranslator(IEnumerable<(string English, string Portuguese)> sentences)
    {
        foreach (var (english, portuguese) in sentences)
        {
            if (english.Contains('{', StringComparison.Ordinal))
                _templates.Add(new SentenceTemplate(english, portuguese));
            else
                _whole[english] = portuguese;
        }

        // The most specific first.
        _templates.Sort((left, right) => right.LiteralLength.CompareTo(left.LiteralLength));
    }

    public static SentenceTranslator Portuguese { get; } = new(
        [.. ConformanceSentences.All, .. CheckSentences.All, .. StorageSentences.All, .. MappingSentences.All]);

    public string Translate(string text) => Find(text) ?? text;

    /// <summary>Translates a text; null when a part of it is unknown.</summary>
    public string? Find(string text) => Find(text, 0);

    private string? Find(string text, int depth)
    {
        if (_whole.TryGetValue(text, out var whole))
            return whole;
        if (depth == MaxDepth)
            return null;
        foreach (var template in _templates)
        {
            if (template.Match(text) is { } values)
                return template.Fill([.. values.Select(value => Find(value, depth + 1) ?? value)]);
        }

        var parts = text.Split(Joint);
        if (parts.Length == 1)
            return null;
        var translated = parts.Select(part => Find(part, depth + 1)).ToList();
        return translated.TrueForAll(part => part is null) ? null : string.Join(Joint, translated.Zip(parts, (part, original) => part ?? original));
    }
}

/// <summary>A sentence with places for any text, in both languages.</summary>
internal sealed class SentenceTemplate
{
    private readonly List<string> _literals = [];
    private readonly List<int> _places = [];
    private readonly string _translation;

    public SentenceTemplate(string template, string translation)
    {
        _translation = translation;
        var start = 0;
        for (var open = template.IndexOf('{', StringComparison.Ordinal); open >= 0; open = template.IndexOf('{', start))
        {
            _literals.Add(template[start..open]);
            _places.Add(template[open + 1] - '0');
            start = open + 3;
        }

        _literals.Add(template[start..]);
        LiteralLength = _literals.Sum(literal => literal.Length);
    }

    public int LiteralLength { get; }

    /// <summary>Finds the values of the places, by their numbers; null when the text is not of this form.</summary>
    public string[]? Match(string text)
    {
        var last = _literals[^1];
        if (text.Length < LiteralLength || !text.StartsWith(_literals[0], StringComparison.Ordinal) || !text.EndsWith(last, StringComparison.Ordinal))
            return null;
        var values = new string[_places.Count];
        var (start, end) = (_literals[0].Length, text.Length - last.Length);
        for (var place = 0; place < _places.Count; place++)
        {
            var isLast = place == _places.Count - 1;
            var next = isLast ? end : text.IndexOf(_literals[place + 1], Math.Min(start + 1, end), StringComparison.Ordinal);
            if (next <= start || next > end)
                return null;
            values[_places[place]] = text[start..next];
            start = next + (isLast ? 0 : _literals[place + 1].Length);
        }

        return values;
    }

    public string Fill(string[] values)
    {
        var text = _translation;
        for (var place = 0; place < values.Length; place++)
            text = text.Replace($"{{{place}}}", values[place], StringComparison.Ordinal);
        return text;
    }
}
