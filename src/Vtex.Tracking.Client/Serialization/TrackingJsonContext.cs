using System.Text.Json.Serialization;
using Vtex.Tracking.Reading;

namespace Vtex.Tracking.Serialization;

/// <summary>
/// Converts the models to JSON and back, worked out by the compiler: no reflection, so that trimming and native
/// compilation are safe. Properties without a value are left out. Strict: odd answers are repaired before, see
/// <see cref="AnswerJson"/>.
/// </summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(BrasiliaTimestampConverter), typeof(FiniteNumberConverter)])]
internal sealed partial class TrackingJsonContext;
