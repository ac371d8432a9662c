namespace Vtex.Tracking;

/// <summary>A model that is the whole answer to a read.</summary>
internal interface IAnswer<out T>
{
    /// <summary>Returns a copy with the values that could not be read.</summary>
    /// <param name="values">All of the answer, each with the index of the record that it belongs to, or null.</param>
    /// <param name="leftOut">The number of records that could not be read at all.</param>
    T WithUnreadable(IReadOnlyList<(UnreadableValue Value, int? Record)> values, int leftOut);

    /// <summary>Returns a copy with its freshness.</summary>
    T WithFreshness(Freshness freshness);

    /// <summary>Sets what is known of the answer, before anybody else sees the model. Spares a copy of each answer.</summary>
    void Attach(Freshness freshness, RawAnswer? raw);
}
