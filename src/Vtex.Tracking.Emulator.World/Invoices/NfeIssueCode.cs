namespace Vtex.Tracking.Emulator;

/// <summary>Specifies what is wrong with a value of an electronic invoice.</summary>
public enum NfeIssueCode
{
    /// <summary>The layout requires it, and it is not there.</summary>
    Missing,

    /// <summary>It is a text that is too long.</summary>
    TooLong,

    /// <summary>It is not an access key.</summary>
    NotAKey,

    /// <summary>It is not a number, or one that the layout does not allow.</summary>
    NotANumber,

    /// <summary>It is not a time.</summary>
    NotATime,

    /// <summary>It is not a CNPJ.</summary>
    NotACnpj,

    /// <summary>It is not a CPF.</summary>
    NotACpf,

    /// <summary>It is not a state of Brazil, nor abroad.</summary>
    NotAState,

    /// <summary>It is not a CEP.</summary>
    NotAPostalCode,

    /// <summary>The access key says something else: another series, number or issuer.</summary>
    DiffersFromKey,
}
