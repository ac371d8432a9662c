using Vtex.Tracking.Emulator.World.Hub;
using ZXing;
using ZXing.OneD;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>A tracking number as Code 128 (ISO/IEC 15417).</summary>
internal static class BarCode
{
    /// <summary>The quiet zone on each side, in units of the narrowest bar.</summary>
    public const int QuietZone = 10;

    /// <summary>The bars and spaces from left to right: true for each unit of the narrowest bar that is black.</summary>
    /// <param name="number">A number in which <see cref="BarCodeRule"/> finds no fault.</param>
    public static IReadOnlyList<bool> Encode(string number)
    {
        var codeSet = BarCodeRule.IsPaired(number) ? Code128EncodingOptions.Codesets.C : Code128EncodingOptions.Codesets.B;
        var options = new Code128EncodingOptions { ForceCodeset = codeSet, Margin = 0 };
        var row = new Code128Writer().encode(number, BarcodeFormat.CODE_128, 0, 1, options.Hints).getRow(0, null);
        var units = new bool[row.Size];
        for (var i = 0; i < units.Length; i++)
            units[i] = row[i];
        return units;
    }

    /// <summary>Finds the text that replaces a bar code; null when there can be one.</summary>
    public static string? Problem(string number) => BarCodeRule.FaultOf(number) switch
    {
        BarCodeFault.None => null,
        BarCodeFault.Empty => "Sem código de barras: não há número de rastreio",
        BarCodeFault.TooLong => "Sem código de barras: o número é longo demais para a etiqueta",
        _ => "Sem código de barras: o número tem caracteres que o Code 128 não representa",
    };
}
