using System.CommandLine;

namespace Vtex.Tracking.Emulator.Cli.Arguments;

/// <summary>A command with the exit codes that its help lists.</summary>
/// <param name="name">Its name.</param>
/// <param name="description">What it does, in the language of the user.</param>
/// <param name="wrongUse">The exit code when the command line is wrong.</param>
/// <param name="exitCodes">Its exit codes.</param>
internal sealed class Verb(string name, string description, int wrongUse, IReadOnlyList<ExitCode> exitCodes) : Command(name, description)
{
    public int WrongUse => wrongUse;

    public IReadOnlyList<ExitCode> ExitCodes => exitCodes;
}
