using Vtex.Tracking.NetFramework.Smoke;

// One walk through the SDK against the emulator at the address given; each line of its output tells of one step.
await Walk.GoAsync(new Uri(args[0]), Console.Out);
