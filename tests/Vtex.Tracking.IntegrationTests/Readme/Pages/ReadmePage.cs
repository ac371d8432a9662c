namespace Vtex.Tracking.Readme;

/// <summary>A README page at the repository's root, or another page with code.</summary>
internal sealed class ReadmePage
{
    private const string Fence = "```";

    private ReadmePage(string name) =>
        Lines = File.ReadAllLines(Path.Combine(RepositoryFolder.Root, name));

    /// <summary>The README pages' file names: the English one, which leads, and the Brazilian one.</summary>
    public static IReadOnlyList<string> Names { get; } = ["README.md", "README.pt-BR.md"];

    public IReadOnlyList<string> Lines { get; }

    /// <param name="name">The file's path from the repository's root.</param>
    public static ReadmePage Open(string name) => new(name);

    /// <summary>The fenced blocks of one language, in the order of the page.</summary>
    public IReadOnlyList<CodeBlock> Blocks(string language) =>
        [.. Blocks().Where(block => block.Language == language)];

    /// <summary>All C# of a page that is one program from its first block to its last, on the lines where it stands.</summary>
    public CodeBlock Program()
    {
        var lines = new string[Lines.Count];
        foreach (var block in Blocks("csharp"))
            block.Text.Split('\n').CopyTo(lines, block.Line - 1);
        return new CodeBlock("csharp", 1, string.Join('\n', lines));
    }

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
