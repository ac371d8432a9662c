namespace Vtex.Tracking.CallBudget;

/// <summary>
/// A read, told apart from others by its endpoint and parameters. Made of what the caller gave, so that finding an answer
/// in memory needs no text to be put together. Host and identity are those of the client.
/// </summary>
/// <param name="Operation">The endpoint, by the operation's name in the contract.</param>
/// <param name="Text1">The first parameter that is a text, and so on.</param>
/// <param name="Text2">The second.</param>
/// <param name="Text3">The third.</param>
/// <param name="Number">The parameter that is a number, save for the page.</param>
/// <param name="Page">Which page of a list.</param>
internal readonly record struct CallKey(
    string Operation,
    string? Text1 = null,
    string? Text2 = null,
    string? Text3 = null,
    int? Number = null,
    int? Page = null)
{
    /// <summary>The list that a page belongs to.</summary>
    public CallKey Walk => this with { Page = null };
}
