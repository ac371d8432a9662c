namespace Vtex.Tracking.Readme;

/// <summary>A fenced block of a page.</summary>
/// <param name="Language">What stands behind the opening fence, such as <c>csharp</c>.</param>
/// <param name="Line">The number of its first line in the page, from 1.</param>
/// <param name="Text">What stands between the fences.</param>
internal sealed record CodeBlock(string Language, int Line, string Text)
{
    /// <summary>Whether it is C# that holds tests, not a program.</summary>
    public bool IsTestClass => Text.Contains("[Fact]", StringComparison.Ordinal);

    /// <summary>The comment lines at its end, which tell what it prints.</summary>
    public IEnumerable<string> PromisedOutput => Text.Split('\n')
        .Reverse()
        .TakeWhile(line => line.StartsWith("// ", StringComparison.Ordinal))
        .Reverse()
        .Select(line => line[3..]);
}
