using System.Text.Json.Serialization.Metadata;

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

    /// <summary>By hand, for it is most of what an answer from memory costs: what differs most comes first.</summary>
    public bool Equals(CallKey other) =>
        Number == other.Number
        && Page == other.Page
        && Text1 == other.Text1
        && Text2 == other.Text2
        && Text3 == other.Text3
        && Operation == other.Operation;

    /// <remarks>No two endpoints' names are of the same length, and if they were, they would only meet in a bucket.</remarks>
    public override int GetHashCode()
    {
        unchecked
        {
            var hash = (Operation.Length * 397) ^ (Number ?? -1);
            hash = (hash * 397) ^ (Page ?? -1);
            hash = (hash * 397) ^ Hash(Text1);
            hash = (hash * 397) ^ Hash(Text2);
            return (hash * 397) ^ Hash(Text3);
        }
    }

    private static int Hash(string? text) => text is null ? 0 : StringComparer.Ordinal.GetHashCode(text);
}

/// <summary>A read as the contract describes it, and what its answers mean to the call budget.</summary>
/// <param name="Key">What is read.</param>
/// <param name="Address">Where, relative to the API's root; worked out only when the call is made.</param>
/// <param name="Type">How the answer becomes a model.</param>
internal readonly record struct ReadCall<T>(CallKey Key, Func<CallKey, string> Address, JsonTypeInfo<T> Type)
    where T : class
{
    /// <summary>Makes what HTTP 404 stands for, where it is no error.</summary>
    public Func<T>? WhenNotFound { get; init; }

    /// <summary>Gets whether an answer holds nothing, so that it is soon worth asking again.</summary>
    public Func<T, bool>? IsEmpty { get; init; }
}
