namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Ends an admin request with an answer that says what is wrong with it; without errors, with a bare status.</summary>
internal sealed class AdminRefusalException(int status, params IReadOnlyList<AdminError> errors)
    : Exception(errors.Count > 0 ? errors[0].Title : "Not found.")
{
    public int Status => status;

    public IReadOnlyList<AdminError> Errors => errors;

    public static AdminRefusalException NotFound() => new(StatusCodes.Status404NotFound);
}
