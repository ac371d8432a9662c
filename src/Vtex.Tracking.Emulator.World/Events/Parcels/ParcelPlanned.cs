using System.Collections.Immutable;

namespace Vtex.Tracking.Emulator.World;

/// <summary>It was laid down what shall happen to a parcel, and when; it replaces what was laid down before.</summary>
internal sealed record ParcelPlanned(string Number, ImmutableArray<ParcelStep> Steps) : ParcelEvent(Number);
