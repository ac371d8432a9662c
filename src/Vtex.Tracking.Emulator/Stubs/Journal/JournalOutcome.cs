namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>How a request ended.</summary>
/// <param name="By">Who answered; pending while nobody has.</param>
/// <param name="Stub">The stub that answered, if one did.</param>
/// <param name="Status">The status of the answer; 0 while there is none, or when the connection was broken instead.</param>
/// <param name="Took">How long it took, in real time.</param>
internal readonly record struct JournalOutcome(AnsweredBy By, Stub? Stub, int Status, TimeSpan Took);
