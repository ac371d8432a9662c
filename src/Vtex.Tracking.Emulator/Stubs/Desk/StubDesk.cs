using System.Text.Json;
using System.Text.Json.Nodes;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>
/// Stubs: answers that are given instead of, or around, those of the emulated systems. A request that no stub matches is
/// answered as ever. The names are those of WireMock.Net; everything is also a WireMock mapping, as <c>/__admin/mappings</c>
/// shows it.
/// </summary>
/// <remarks>
/// A desk is for all requests, or with <see cref="ForUniverse"/> for those of one universe, whose own stubs go first.
/// What a universe has is gone when it is deleted or reset. Safe for any number of threads. Chosen by us.
/// </remarks>
public sealed class StubDesk
{
    private readonly StubBooks _books;
    private readonly string? _universe;

    internal StubDesk(StubBooks books, string? universe = null) => (_books, _universe) = (books, universe);

    /// <summary>All stubs, the newest first.</summary>
    public IReadOnlyList<StubMapping> All => [.. _books.FindOrDefault(_universe).Book.All.Select(stub => new StubMapping(stub))];

    /// <summary>The stubs of one universe alone; other universes never meet them.</summary>
    /// <param name="universe">Its name. It need not exist yet.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public StubDesk ForUniverse(string universe)
    {
        ArgumentException.ThrowIfNullOrEmpty(universe);
        return new StubDesk(_books, universe);
    }

    /// <summary>Begins a stub; it is there when <see cref="StubSetup.RespondWith"/> has been called.</summary>
    /// <param name="request">Which requests it answers.</param>
    public StubSetup Given(Request request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new StubSetup(this, request.ToJson());
    }

    /// <summary>Adds a stub, or puts it in the place of the one of its id.</summary>
    /// <param name="mappingJson">A WireMock mapping.</param>
    /// <returns>Its id.</returns>
    /// <exception cref="InvalidStubException">It is no mapping; all that is wrong with it is told.</exception>
    public Guid Add(string mappingJson)
    {
        ArgumentNullException.ThrowIfNull(mappingJson);
        var stubs = _books.OpenOrDefault(_universe);
        var stub = StubReading.Stub(mappingJson, stubs.NewId());
        stubs.Book.Import([stub], overwrite: true, onlyThese: false);
        return stub.Id;
    }

    /// <summary>Adds the mappings of a folder, with those of folders in it; <see cref="Reset"/> comes back to them.</summary>
    /// <param name="folder">The folder that holds <c>mappings</c>, or <c>mappings</c> itself.</param>
    /// <remarks>Bodies in files are looked up in its own <c>__files</c>; without that, in those that the emulator was started with.</remarks>
    /// <exception cref="InvalidStubException">There is no such folder, or a file in it cannot be used.</exception>
    public void LoadFrom(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var from = MappingFolder.At(folder);
        _books.OpenOrDefault(_universe).Book.Load(from.Load(isOneOfMany: from.Mappings != _books.Folder?.Mappings));
    }

    /// <summary>Removes a stub.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>False when there is none of that id.</returns>
    public bool Remove(Guid id) => _books.FindOrDefault(_universe).Book.Remove(id);

    /// <summary>
    /// Goes back to the stubs that were loaded from folders, with scenarios at their start and counts at zero. The journal
    /// stays as it is.
    /// </summary>
    public void Reset() => _books.FindOrDefault(_universe).Book.Reset();

    internal Guid Add(JsonObject mapping) => Add(mapping.ToJsonString(JsonSerializerOptions.Default));
}
