using Carrier;

await Site.Build(args, TimeProvider.System).RunAsync();
