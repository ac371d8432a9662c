namespace Vtex.Tracking.Emulator;

/// <summary>Something that is wrong in a row of a spreadsheet.</summary>
/// <param name="Row">The number of the row; the labels are row 1.</param>
/// <param name="Column">The label of the column; empty when the row as a whole is meant.</param>
/// <param name="Message">What is wrong, and what would be right. It repeats no value, which may be personal.</param>
public sealed record ImportFault(int Row, string Column, string Message);
