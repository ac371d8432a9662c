namespace Vtex.Tracking.IntegrationTests.Contract;

/// <summary>Which way a value travels: the two ways have different rules for timestamps.</summary>
internal enum Direction
{
    Request,
    Response,
}
