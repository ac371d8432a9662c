using Jacaranda;

await Site.Build(args, TimeProvider.System).RunAsync();
