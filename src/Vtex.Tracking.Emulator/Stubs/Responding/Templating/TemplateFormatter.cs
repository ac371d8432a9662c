using System.Diagnostics.CodeAnalysis;
using HandlebarsDotNet;
using HandlebarsDotNet.IO;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Prints every value of a template in one way, whatever its type.</summary>
internal sealed class TemplateFormatter : IFormatterProvider, IFormatter
{
    public bool TryCreateFormatter(Type type, [NotNullWhen(true)] out IFormatter? formatter)
    {
        formatter = this;
        return true;
    }

    public void Format<T>(T value, in EncodedTextWriter writer)
    {
        if (value is not UndefinedBindingResult)
            writer.Write(TemplateWords.Of(value), encode: false);
    }
}
