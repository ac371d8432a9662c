namespace Vtex.Tracking.Validation;

/// <summary>One step into a JSON document: to a property, or to an item when there is no name.</summary>
internal readonly record struct PathSegment(string? Name, int Index);
