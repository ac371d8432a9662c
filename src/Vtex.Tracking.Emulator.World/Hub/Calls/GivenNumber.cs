namespace Vtex.Tracking.Emulator.World;

/// <summary>What a carrier said of a package it was told of; what it left out is null.</summary>
internal sealed record GivenNumber(string? Number, string? Url, string? NotificationId);
