using Vtex.Tracking.NativeAot.Story;

// A walk through the SDK against the emulator at the address given; each line of its output tells of one step.
var root = new Uri(args[0]);
await TrackingStory.TellAsync(root, Console.Out);
await OrdersStory.TellAsync(root, Console.Out);
await ShippingNetworkStory.TellAsync(root, Console.Out);
