#if NETSTANDARD2_0
namespace System.Runtime.CompilerServices;

/// <summary>Lets init accessors compile for netstandard2.0, which lacks this type.</summary>
internal static class IsExternalInit;
#endif
