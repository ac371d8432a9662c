namespace Vtex.Tracking.DependencyInjection;

/// <summary>An account whose client was registered at start.</summary>
internal sealed record AccountName(string Value);
