using System.Globalization;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary><c>binaryEqualTo</c>.</summary>
internal sealed class BinaryEqualToPattern(byte[] expected) : ValuePattern
{
    public override string Expectation =>
        string.Create(CultureInfo.InvariantCulture, $"binaryEqualTo {expected.Length} bytes");

    public override double Distance(MatchValue value) =>
        Either(value.Text is not null && value.Bytes.SequenceEqual(expected));
}
