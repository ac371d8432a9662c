using Vtex.Tracking.Emulator.World.Services;

namespace Vtex.Tracking.Emulator.World.DriverApp;

/// <summary>Something that a driver's app told, which is no event of a service.</summary>
internal abstract record DriverAppEvent(string Driver) : WorldEvent;

/// <summary>A driver accepted the terms and the privacy notice of the app.</summary>
internal sealed record DriverTermsAccepted(string Driver) : DriverAppEvent(Driver);

/// <summary>A piece of work that a driver's app told was done; told again, it is not done again.</summary>
/// <param name="Driver">The driver.</param>
/// <param name="WorkId">The app's own id of it.</param>
internal sealed record DriverWorkTaken(string Driver, string WorkId) : DriverAppEvent(Driver);

/// <summary>A driver forgot the password, and got a code by e-mail. The code follows from the place of this event in the log.</summary>
/// <param name="Driver">The driver.</param>
/// <param name="Expires">The time until which the code holds.</param>
internal sealed record DriverRecoveryCodeSent(string Driver, DateTimeOffset Expires) : DriverAppEvent(Driver);

/// <summary>A driver took a photo, or had the receiver sign.</summary>
/// <param name="ServiceId">The service.</param>
/// <param name="Number">The number of the picture in the universe, from 1.</param>
/// <param name="MediaType">The type of the picture.</param>
/// <param name="Content">The picture, in base64.</param>
/// <param name="IsSignature">Whether it is a signature.</param>
internal sealed record PictureTaken(int ServiceId, int Number, string MediaType, string Content, bool IsSignature) : ServiceEvent(ServiceId);
