using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Vtex.Tracking;

/// <summary>The guard that .NET Standard 2.0 lacks, so that all targets read and behave alike.</summary>
internal static class Argument
{
    public static void NotNull(
        [NotNull] object? argument,
        [CallerArgumentExpression(nameof(argument))] string? name = null)
    {
        if (argument is null)
            throw new ArgumentNullException(name);
    }
}
