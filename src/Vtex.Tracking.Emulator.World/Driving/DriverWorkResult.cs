namespace Vtex.Tracking.Emulator;

/// <summary>The result of a piece of work.</summary>
/// <param name="Id">The app's own id of it.</param>
/// <param name="Outcome">Whether it was done.</param>
/// <param name="Reason">Why it was refused; null when it was not.</param>
/// <param name="ChatId">
/// The chat that it wrote in, or opened: a failure whose occurrence opens a chat leaves the delivery Em Andamento. Null otherwise.
/// </param>
public sealed record DriverWorkResult(string Id, DriverWorkOutcome Outcome, string? Reason = null, int? ChatId = null);
