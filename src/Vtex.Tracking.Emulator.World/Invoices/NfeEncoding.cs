namespace Vtex.Tracking.Emulator;

/// <summary>Specifies the encoding of an electronic invoice that is made.</summary>
public enum NfeEncoding
{
    /// <summary>UTF-8.</summary>
    Utf8,

    /// <summary>ISO-8859-1; characters that it does not have are written as references such as <c>&amp;#x20AC;</c>.</summary>
    Latin1,
}
