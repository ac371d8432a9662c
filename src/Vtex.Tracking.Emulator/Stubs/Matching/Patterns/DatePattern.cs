namespace Vtex.Tracking.Emulator.Stubs;

/// <summary><c>before</c>, <c>after</c> and <c>equalToDateTime</c>.</summary>
internal sealed class DatePattern(string operation, DateExpression expected) : ValuePattern
{
    public override string Expectation => $"{operation} {expected.Text}";

    public override double Distance(MatchValue value)
    {
        if (value.Text is null || !DateExpression.TryParseTime(value.Text, out var time))
            return 1;
        var order = time.CompareTo(expected.At(value.Now));
        return Either(operation switch
        {
            "before" => order < 0,
            "after" => order > 0,
            _ => order == 0,
        });
    }
}
