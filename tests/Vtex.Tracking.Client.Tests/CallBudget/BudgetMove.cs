namespace Vtex.Tracking.Client.Tests.CallBudget;

/// <summary>Something that happens to a client: what it is, to whom, and how much of it.</summary>
internal sealed record BudgetMove(string Kind, int User, int Parameter, int Amount);
