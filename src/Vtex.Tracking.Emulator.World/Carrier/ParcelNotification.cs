using Vtex.Tracking.Emulator.World.Brazil;
using Vtex.Tracking.Emulator.World.Geography;

namespace Vtex.Tracking.Emulator.World.Carrier;

/// <summary>A package that a carrier's app is told of. Of the places, anything may be missing.</summary>
/// <param name="App">The carrier's app, by its name without the version.</param>
/// <param name="Account">The account whose package it is.</param>
/// <param name="Workspace">The workspace that the notification came through.</param>
/// <param name="PackageId">The hub's id of the package.</param>
internal sealed record ParcelNotification(string App, string Account, string Workspace, string PackageId)
{
    public string? OrderId { get; init; }

    public string? Invoice { get; init; }

    public PartialPlace Origin { get; init; }

    public PartialPlace Destination { get; init; }
}

/// <summary>A place as a notification gives it; what it leaves out is found by the CEP, or made up.</summary>
internal readonly record struct PartialPlace(string? City, string? State, string? PostalCode)
{
    /// <summary>A longer text is no name of a city.</summary>
    private const int MaxTextLength = 200;

    /// <summary>The place, with nothing left out.</summary>
    /// <param name="hash">Chooses a capital where neither CEP nor state says anything.</param>
    public ParcelPlace Complete(ulong hash)
    {
        var town = PostalCode is { } text && Geography.PostalCode.TryRead(text, out var read) ? PostalTowns.Of(read) : null;
        var state = Known(State);
        town ??= state is null ? PostalTowns.Capitals[(int)(hash % (ulong)PostalTowns.Capitals.Count)] : PostalTowns.CapitalOf(state);
        // Of a CEP and a state that do not go together, the state belongs to the city that was given with it.
        return Given(City) is { } city
            ? new ParcelPlace(city, state ?? town.State, Given(PostalCode))
            : new ParcelPlace(town.City, town.State, Given(PostalCode));
    }

    private static string? Known(string? state) =>
        state?.Trim() is { } code && BrazilianStates.NameOf(code) is not null ? code.ToUpperInvariant() : null;

    private static string? Given(string? text) =>
        string.IsNullOrWhiteSpace(text) || text.Length > MaxTextLength ? null : text.Trim();
}
