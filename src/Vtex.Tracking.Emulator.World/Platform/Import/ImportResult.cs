namespace Vtex.Tracking.Emulator;

/// <summary>The result of an import by spreadsheet: good rows are taken, bad ones are reported.</summary>
/// <param name="Services">The ids of the services that were created or scheduled, in the order of the rows.</param>
/// <param name="Faults">What is wrong; a row that is named here did nothing.</param>
/// <param name="Warnings">What is odd; a row that is named here was taken even so.</param>
public sealed record ImportResult(IReadOnlyList<int> Services, IReadOnlyList<ImportFault> Faults, IReadOnlyList<ImportFault> Warnings);
