namespace Vtex.Tracking.Emulator.World;

/// <summary>A call that the six-hour rule is about.</summary>
/// <param name="Identity">Who calls: the user of the token.</param>
/// <param name="Endpoint">What is called, such as <c>GET /services</c>.</param>
/// <param name="Parameters">With which parameters, page and page size left out, in a fixed order.</param>
/// <param name="Page">The page that is asked for; null where there are no pages.</param>
internal sealed record BudgetedCall(string Identity, string Endpoint, string Parameters, int? Page = null);
