using Npgsql;

namespace Vtex.Tracking.PostgreSql;

/// <summary>Makes the connections of a store that was given a connection string.</summary>
internal static class OwnSource
{
    /// <exception cref="ArgumentException">The connection string is faulty.</exception>
    public static NpgsqlDataSource Create(string connectionString)
    {
        ArgumentNullException.ThrowIfNull(connectionString);
        try
        {
            return NpgsqlDataSource.Create(connectionString);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or InvalidOperationException)
        {
            // Npgsql names what it did not understand, which can be a part of the password; so it is not passed on.
        }

        throw new ArgumentException("Npgsql does not understand the connection string.", nameof(connectionString));
    }
}
