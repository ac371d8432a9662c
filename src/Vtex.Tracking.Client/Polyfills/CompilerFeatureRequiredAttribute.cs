#if NETSTANDARD2_0
namespace System.Runtime.CompilerServices;

/// <summary>Lets required members compile for netstandard2.0, which lacks this type.</summary>
[AttributeUsage(AttributeTargets.All, AllowMultiple = true, Inherited = false)]
internal sealed class CompilerFeatureRequiredAttribute(string featureName) : Attribute
{
    /// <summary>The compiler feature that a reader of the metadata must know.</summary>
    public string FeatureName { get; } = featureName;
}
#endif
