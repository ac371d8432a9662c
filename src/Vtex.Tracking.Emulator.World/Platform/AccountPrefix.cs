using Vtex.Tracking.Emulator.World.Text;

namespace Vtex.Tracking.Emulator.World.Platform;

/// <summary>The prefix of the user names of an account's drivers. That there is one is documented; its form is chosen by us.</summary>
internal static class AccountPrefix
{
    private const int MaxLength = 20;

    /// <summary>Gets the letters and digits of an account's name, as far as an address's local part takes them.</summary>
    public static string Of(string account)
    {
        var name = account.Split('@')[0];
        var letters = string.Concat(name.Where(letter => !PlainLetters.IsAccent(letter)).Select(PlainLetters.Of).Where(char.IsAsciiLetterOrDigit));
        return letters.Length == 0 ? "loja" : letters[..Math.Min(letters.Length, MaxLength)];
    }
}
