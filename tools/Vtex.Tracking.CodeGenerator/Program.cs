using Vtex.Tracking.CodeGenerator;

// Regenerates the Generated folders in src/ from the contracts in openapi/.
var folders = GeneratedCode.All.Select(code => Repository.PathOf(code.ProjectFolder)).Append(RequestReaders.Folder).Distinct(StringComparer.Ordinal);
foreach (var folder in folders.Where(Directory.Exists))
    Directory.Delete(folder, recursive: true);

foreach (var code in GeneratedCode.All)
    new GeneratedFiles(code).Write(NSwag.Run(code.Contract));

new RequestReaders().Write();
