using System.Text;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>The <c>Authorization</c> header of a user and a password.</summary>
internal sealed class BasicAuthPattern(string username, string password) : ValuePattern
{
    private const string Scheme = "Basic ";

    private readonly string _expected =
        Scheme + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{username}:{password}"));

    public override string Expectation => "basic authentication";

    public override bool Matches(MatchValue value) => value.Text is { } text
        && text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
        && text.AsSpan(Scheme.Length).SequenceEqual(_expected.AsSpan(Scheme.Length));

    public override double Distance(MatchValue value)
    {
        if (Matches(value))
            return 0;
        var distance = TextDistance.Between(_expected, value.Text ?? "");
        return distance == 0 ? 1 : distance;
    }
}
