namespace Vtex.Tracking.Emulator.World;

/// <summary>A package that a carrier's app is told of. Of the places, anything may be missing.</summary>
/// <param name="App">The carrier's app, by its name without the version.</param>
/// <param name="Account">The account whose package it is.</param>
/// <param name="Workspace">The workspace that the notification came through.</param>
/// <param name="PackageId">The hub's id of the package.</param>
internal sealed record ParcelNotice(string App, string Account, string Workspace, string PackageId)
{
    public string? OrderId { get; init; }

    public string? Invoice { get; init; }

    public GivenPlace Origin { get; init; }

    public GivenPlace Destination { get; init; }
}
