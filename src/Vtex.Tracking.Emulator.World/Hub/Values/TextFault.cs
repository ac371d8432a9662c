namespace Vtex.Tracking.Emulator.World;

/// <summary>How the characters of a text were damaged on their way.</summary>
internal enum TextFault
{
    /// <summary>They were not.</summary>
    None,

    /// <summary>Characters were lost: U+FFFD, half a surrogate pair, or a question mark inside a word.</summary>
    LostCharacters,

    /// <summary>Text was read in another encoding than it was written in, such as "SÃ£o".</summary>
    WrongEncoding,

    /// <summary>HTML entities, percent encoding or JSON escapes were not decoded, such as "S&amp;atilde;o".</summary>
    Escaped,

    /// <summary>Accents are characters of their own (Unicode's form D).</summary>
    Decomposed,

    /// <summary>There are control characters besides tabs and line ends.</summary>
    ControlCharacters,
}
