#if NETSTANDARD2_0
namespace System.Runtime.CompilerServices;

/// <summary>Lets init accessors compile for netstandard2.0, which lacks this type.</summary>
internal static class IsExternalInit;
#else
using System.Runtime.CompilerServices;

// Init accessors carry this type in their signature. Code that was compiled against the build for netstandard2.0 looks for it
// here, also when the app runs on a later .NET.
[assembly: TypeForwardedTo(typeof(IsExternalInit))]
#endif
