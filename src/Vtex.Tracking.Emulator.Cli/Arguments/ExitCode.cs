namespace Vtex.Tracking.Emulator.Cli.Arguments;

/// <summary>An exit code of a command, as its help lists it.</summary>
/// <param name="Code">The code.</param>
/// <param name="Meaning">Its meaning, in the language of the user.</param>
internal sealed record ExitCode(int Code, string Meaning);
