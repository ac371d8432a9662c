namespace Vtex.Tracking.Readme;

/// <summary>One of the README pages at the repository's root.</summary>
internal sealed class ReadmePage
{
    private const string Fence = "```";

    private ReadmePage(string name) =>
        Lines = File.ReadAllLines(Path.Combine(RepositoryFolder.Root, name));

    /// <summary>The pages' file names: the English one, which leads, and the Brazilian one.</summary>
    public static IReadOnlyList<string> Names { get; } = ["README.md", "README.pt-BR.md"];

    public IReadOnlyList<string> Lines { get; }

    public static ReadmePage Open(string name) => new(name);

    /// <summary>The fenced blocks of one language, in the order of the page.</summary>
    public IReadOnlyList<CodeBlock> Blocks(string language) =>
        [.. Blocks().Where(block => block.Language == language)];

    public IEnumerable<CodeBlock> Blocks()
    {
        for (var start = 0; start < Lines.Count; start++)
        {
            if (!Lines[start].StartsWith(Fence, StringComparison.Ordinal))
                continue;
            var code = Lines.Skip(start + 1).TakeWhile(line => line != Fence).ToList();
            yield return new CodeBlock(Lines[start][Fence.Length..], start + 2, string.Join('\n', code));
            start += code.Count + 1;
        }
    }
}
