using Vtex.Tracking.Reading;

namespace Vtex.Tracking.Transport;

/// <summary>Carries what could not be read of an answer over to its model.</summary>
internal static class UnreadableValues
{
    public static IReadOnlyList<UnreadableValue> Of<T>(in AnswerReading<T> reading)
        where T : class => reading.Marks.Count == 0 ? [] : [.. reading.Marks.Select(Value)];

    /// <summary>Returns the model, which says itself what could not be read if it can.</summary>
    public static T Attach<T>(T value, in AnswerReading<T> reading)
        where T : class =>
        (reading.Marks.Count > 0 || reading.LeftOut > 0) && value is IAnswer<T> answer
            ? answer.WithUnreadable([.. reading.Marks.Select(mark => (Value(mark), mark.Record))], reading.LeftOut)
            : value;

    private static UnreadableValue Value(ReadingMark mark) => new(mark.Path, mark.Raw, mark.Expected);
}
