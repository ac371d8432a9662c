using System.Text.Json.Nodes;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>A value that is one of some texts: WireMock's <c>equalTo</c>.</summary>
public sealed class ExactMatcher : IMatcher
{
    private readonly string[] _values;
    private readonly bool _ignoreCase;

    /// <summary>Matches any one of the texts.</summary>
    /// <param name="values">One or more texts.</param>
    /// <exception cref="ArgumentException">There is no text.</exception>
    public ExactMatcher(params string[] values)
        : this(ignoreCase: false, values)
    {
    }

    /// <summary>Matches any one of the texts.</summary>
    /// <param name="ignoreCase">Whether upper and lower case are the same.</param>
    /// <param name="values">One or more texts.</param>
    /// <exception cref="ArgumentException">There is no text.</exception>
    public ExactMatcher(bool ignoreCase, params string[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Length == 0)
            throw new ArgumentException("At least one text is needed.", nameof(values));
        (_ignoreCase, _values) = (ignoreCase, [.. values]);
    }

    /// <inheritdoc/>
    public JsonObject ToJson() => MatcherJson.AnyOf(_values.Select(value => _ignoreCase
        ? new JsonObject { ["equalTo"] = value, ["caseInsensitive"] = true }
        : new JsonObject { ["equalTo"] = value }));
}
