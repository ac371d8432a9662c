using Vtex.Tracking.WireBenchmarks;

// "bare <port> <folder>" is the baseline, started by the comparison itself.
if (args is ["bare", var port, var folder])
    await BareServer.RunAsync(int.Parse(port, System.Globalization.CultureInfo.InvariantCulture), folder);
else
    await Comparison.RunAsync(args);
