namespace Vtex.Tracking.Reading;

/// <summary>A value type over a text of an open set. It is read where a text is expected.</summary>
internal interface IOpenText;
