namespace Vtex.Tracking.Emulator;

/// <summary>A value of an electronic invoice that is missing, or is not one. It costs nothing but itself.</summary>
/// <param name="Path">The place, such as <c>infNFe/dest/enderDest/CEP</c>.</param>
/// <param name="Code">What is wrong with it.</param>
public sealed record NfeIssue(string Path, NfeIssueCode Code)
{
    /// <summary>Gets what is wrong, and what would be right. It never repeats the value.</summary>
    public string Message => Code switch
    {
        NfeIssueCode.Missing => $"{Path} is missing.",
        NfeIssueCode.TooLong => $"{Path} has more than {NfeReader.MaxText} characters.",
        NfeIssueCode.NotAKey => $"{Path} must be NFe and the 44 characters of an access key, the last of which checks the others.",
        NfeIssueCode.NotANumber => $"{Path} must be a number, written with digits and a point, within what the layout allows.",
        NfeIssueCode.NotATime => $"{Path} must be a time such as 2031-03-10T15:20:00-03:00, or a day such as 2031-03-10.",
        NfeIssueCode.NotACnpj => $"{Path} must be a CNPJ: 12 letters or digits and two check digits.",
        NfeIssueCode.NotACpf => $"{Path} must be a CPF: 11 digits, the last two of which check the others.",
        NfeIssueCode.NotAState => $"{Path} must be the two letters of a state, such as SP, or EX.",
        NfeIssueCode.NotAPostalCode => $"{Path} must be a CEP: eight digits.",
        NfeIssueCode.DiffersFromKey => $"{Path} is not what the access key says.",
        _ => $"{Path} cannot be read.",
    };
}
