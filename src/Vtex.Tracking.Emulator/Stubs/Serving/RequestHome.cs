using Vtex.Tracking.Emulator.World;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>The universe that a request belongs to.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Universe">The universe; null when there is none of that name.</param>
/// <param name="MayOpen">Whether the request may be the login that opens it.</param>
internal readonly record struct RequestHome(string Name, Universe? Universe, bool MayOpen);
