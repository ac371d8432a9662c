namespace Vtex.Tracking.Emulator.World;

/// <summary>
/// A change could not be written to the data folder, so it does not count as done. The universe takes no further change,
/// lest it differ from its file; it can still be read and exported. A restart brings back what the file holds.
/// </summary>
/// <remarks>Only with <see cref="TrackingEmulatorOptions.DataFolder"/>; in memory there is nothing that could fail.</remarks>
public sealed class EventsNotKeptException : IOException
{
    /// <summary>Makes one without a text.</summary>
    public EventsNotKeptException()
    {
    }

    /// <summary>Makes one with a text.</summary>
    /// <param name="message">What could not be kept, and why.</param>
    public EventsNotKeptException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one with a text and a cause.</summary>
    /// <param name="message">What could not be kept, and why.</param>
    /// <param name="innerException">What went wrong.</param>
    public EventsNotKeptException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
