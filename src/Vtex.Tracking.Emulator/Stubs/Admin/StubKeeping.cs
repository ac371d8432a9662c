using System.Text.Json;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>
/// Keeps in the folder what is to outlive the process: stubs that say so, and all of them when they are saved. Only the
/// stubs that hold for all; those of a universe are as short-lived as it is. Chosen by us.
/// </summary>
internal sealed class StubKeeping(StubBooks books)
{
    /// <summary>A stub was added or edited.</summary>
    public void Added(UniverseStubs stubs, Stub stub)
    {
        if (stubs == books.Default && books.Folder is { } folder && stub.Mapping["persistent"]?.GetValueKind() == JsonValueKind.True)
            Save(folder, [stub]);
    }

    /// <summary>Removes a stub, and the file that it has.</summary>
    /// <returns>False when there is none of that id.</returns>
    public bool Remove(UniverseStubs stubs, Guid id)
    {
        if (!stubs.Book.Remove(id))
            return false;
        if (stubs == books.Default)
        {
            books.Default.Book.Unload(id);
            books.Folder?.Delete(id);
        }

        return true;
    }

    public void Remove(UniverseStubs stubs, IReadOnlyList<Stub> which)
    {
        foreach (var stub in which)
            Remove(stubs, stub.Id);
    }

    /// <exception cref="AdminRefusalException">There is nowhere to save to (422).</exception>
    public void SaveAll(UniverseStubs stubs)
    {
        if (stubs != books.Default)
            throw Refuse("The stubs of a universe are not saved; only those that hold for all are.");
        if (books.Folder is not { } folder)
            throw Refuse("There is no folder to save to: start the emulator with --mappings <folder>.");
        Save(folder, [.. Enumerable.Reverse(stubs.Book.All)]);
    }

    private void Save(MappingFolder folder, IReadOnlyList<Stub> stubs)
    {
        foreach (var stub in stubs)
            folder.Save(stub);
        books.Default.Book.Keep(stubs);
    }

    private static AdminRefusalException Refuse(string why) =>
        new(StatusCodes.Status422UnprocessableEntity, new AdminError(AdminError.BadInput, why));
}
