using Microsoft.Extensions.Configuration;

namespace Vtex.Tracking.AspNetCore.Configuration;

/// <summary>A section of the configuration that the options are filled from.</summary>
internal sealed record CarrierSection(IConfiguration Configuration);
