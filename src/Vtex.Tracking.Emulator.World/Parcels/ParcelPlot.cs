namespace Vtex.Tracking.Emulator.World;

/// <summary>Tells the story of a parcel, from the notification on.</summary>
internal delegate void ParcelPlot(ParcelStory story, ParcelDetails parcel);
