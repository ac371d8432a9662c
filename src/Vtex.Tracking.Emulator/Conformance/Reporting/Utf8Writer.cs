using System.Globalization;
using System.Text;

namespace Vtex.Tracking.Emulator.Conformance;

/// <summary>A text that says of itself that it is UTF-8, for that is how it is kept.</summary>
internal sealed class Utf8Writer() : StringWriter(CultureInfo.InvariantCulture)
{
    public override Encoding Encoding => Encoding.UTF8;
}
