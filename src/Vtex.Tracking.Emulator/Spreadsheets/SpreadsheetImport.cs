using Vtex.Tracking.Emulator.Spreadsheets;

namespace Vtex.Tracking.Emulator;

/// <summary>Imports spreadsheets (.xlsx or .csv) into the platform of a universe.</summary>
public static class SpreadsheetImport
{
    /// <summary>Imports services; see <see cref="PlatformServices.ImportAsync"/>.</summary>
    /// <param name="platform">The platform of a universe.</param>
    /// <param name="type">The type of all of them: Entrega, Atendimento or Coleta.</param>
    /// <param name="file">The file; it can be searched, and is left open.</param>
    /// <param name="agencyId">The agency of all of them; null for the first one.</param>
    /// <returns>The ids of the new services, and what is wrong.</returns>
    /// <exception cref="InvalidDataException">The file is no spreadsheet, or too large.</exception>
    /// <exception cref="WorldRuleException">There is no such type, or no such agency.</exception>
    public static Task<ImportResult> ImportFileAsync(this PlatformServices platform, string type, Stream file, int? agencyId = null)
    {
        ArgumentNullException.ThrowIfNull(platform);
        ArgumentNullException.ThrowIfNull(file);
        return platform.ImportAsync(type, SpreadsheetReader.Read(file), agencyId);
    }

    /// <summary>Imports schedules; see <see cref="PlatformServices.ImportScheduleAsync"/>.</summary>
    /// <param name="platform">The platform of a universe.</param>
    /// <param name="file">The file; it can be searched, and is left open.</param>
    /// <returns>The ids of the services, and what is wrong.</returns>
    /// <exception cref="InvalidDataException">The file is no spreadsheet, or too large.</exception>
    public static Task<ImportResult> ImportScheduleFileAsync(this PlatformServices platform, Stream file)
    {
        ArgumentNullException.ThrowIfNull(platform);
        ArgumentNullException.ThrowIfNull(file);
        return platform.ImportScheduleAsync(SpreadsheetReader.Read(file));
    }
}
