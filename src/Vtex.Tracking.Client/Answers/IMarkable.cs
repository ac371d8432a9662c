namespace Vtex.Tracking;

/// <summary>A model that says which of its values could not be read.</summary>
internal interface IMarkable<out T>
{
    /// <summary>Returns the same model with the values that could not be read.</summary>
    /// <param name="values">All of the answer, each with the index of the record that it belongs to, or null.</param>
    /// <param name="leftOut">The number of records that could not be read at all.</param>
    T WithUnreadable(IReadOnlyList<(UnreadableValue Value, int? Record)> values, int leftOut);
}
