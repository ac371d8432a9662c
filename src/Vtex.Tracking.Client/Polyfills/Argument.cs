using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Vtex.Tracking;

/// <summary>The guards that .NET Standard 2.0 lacks, so that all targets read and behave alike.</summary>
internal static class Argument
{
    public static void NotNull(
        [NotNull] object? argument,
        [CallerArgumentExpression(nameof(argument))] string? name = null)
    {
        if (argument is null)
            throw new ArgumentNullException(name);
    }

    public static void NotEmpty<T>(
        [NotNull] IReadOnlyCollection<T>? argument,
        [CallerArgumentExpression(nameof(argument))] string? name = null)
    {
        NotNull(argument, name);
        if (argument.Count == 0)
            throw new ArgumentException("There must be at least one.", name);
    }

    public static void NotEmpty(
        [NotNull] string? argument,
        [CallerArgumentExpression(nameof(argument))] string? name = null)
    {
        NotNull(argument, name);
        if (string.IsNullOrWhiteSpace(argument))
            throw new ArgumentException("The text must not be empty.", name);
    }
}
