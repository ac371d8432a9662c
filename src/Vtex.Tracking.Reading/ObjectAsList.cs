namespace Vtex.Tracking.Reading;

/// <summary>The meaning of an object that stands where a list was expected.</summary>
internal enum ObjectAsList
{
    /// <summary>The only entry of the list.</summary>
    Entry,

    /// <summary>A list with the numbers of its entries as names, as PHP writes lists with gaps; or without any.</summary>
    Numbered,

    /// <summary>Neither: no name of it is one of an entry's.</summary>
    Other,
}

/// <summary>Tells what an object is that stands where a list was expected.</summary>
internal static class ObjectAsListReader
{
    /// <param name="json">Stands before the object, and does so afterwards.</param>
    /// <param name="list">The list that was expected.</param>
    public static ObjectAsList Read(JsonScanner json, FieldSchema list)
    {
        var start = json.Position;
        var kind = Kind(json, list.Element!);
        json.Return(start);
        return kind;
    }

    private static ObjectAsList Kind(JsonScanner json, FieldSchema element)
    {
        json.Take();
        if (json.TryTake((byte)'}') || !json.TryName(out var name, out _))
            return ObjectAsList.Numbered;
        if (name.Length > 0 && name.All(character => character is >= '0' and <= '9'))
            return ObjectAsList.Numbered;
        if (element.Kind is not FieldKind.Object)
            return ObjectAsList.Other;
        do
        {
            if (element.Property(name) is not null)
                return ObjectAsList.Entry;
        }
        while (json.TryTake((byte)':') && json.TrySkip(out _) && json.TryTake((byte)',') && json.TryName(out name, out _));

        return ObjectAsList.Other;
    }
}
