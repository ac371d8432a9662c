namespace Vtex.Tracking.AspNetCore.Answers;

/// <summary>One thing that is wrong with a request, and where. Neither repeats a value: it might be personal.</summary>
/// <param name="Path">A JSON path, such as <c>$.dispatchOrder.sender.cnpj</c>.</param>
/// <param name="Message">What is wrong there, and what would be right.</param>
internal sealed record Fault(string Path, string Message);
