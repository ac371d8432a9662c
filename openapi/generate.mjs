// Regenerates the folders Generated of the projects in src/ from the contracts. NSwag writes all types of a contract
// into one text, in which our templates mark where each begins (//@); this cuts the text into one file per type.
// The rules of a type are kept when the client sends it, its reader when the carrier's side receives it.
// In the text, @version stands for NSwag's version and @property(T) for the name that a JsonSerializerContext
// gives to the metadata of T.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const nswag = join(here, 'node_modules/nswag');
const { version } = JSON.parse(readFileSync(join(nswag, 'package.json'), 'utf8'));
const client = join(here, '../src/Vtex.Tracking.Client/Generated');
const carrier = join(here, '../src/Vtex.Tracking.AspNetCore/Generated');

// What the hub asks of a carrier's app.
const askedOfCarriers = ['NotifyPackages', 'GetTrackingEvents'];

const contracts = [
  {
    name: 'tracking',
    folder: join(client, 'Tracking'),
    models: 'Vtex.Tracking.Models',
    // What is within the arrays that are sent. The login is no array.
    validated: types('tracking', (operation) => sent(operation).filter((schema) => schema.type === 'array')),
  },
  {
    name: 'shipping-network',
    folder: join(client, 'ShippingNetwork'),
    models: 'Vtex.Tracking.ShippingNetwork.Models',
  },
  {
    name: 'shipping-network',
    folder: carrier,
    models: 'Vtex.Tracking.AspNetCore.Models',
    read: types('shipping-network', sent, askedOfCarriers),
    only: types('shipping-network', (operation) => [...sent(operation), ...received(operation)], askedOfCarriers),
  },
];

rmSync(client, { recursive: true, force: true });
rmSync(carrier, { recursive: true, force: true });
contracts.forEach(generate);

function generate(contract) {
  const tool = join(nswag, 'bin/binaries/Net100/dotnet-nswag.dll');
  execFileSync('dotnet', [tool, 'run', join(here, `nswag/${contract.name}.nswag`)], { stdio: 'inherit' });
  const roots = new Set();
  const text = readFileSync(join(here, `obj/${contract.name}.txt`), 'utf8')
    .replaceAll('@version', version)
    .replace(/@property\((.+?)\)/g, (_, type) => metadataProperty(type, roots));

  for (const part of text.split(/^\/\/@ /m).slice(1)) {
    const [, kind, type, code] = /^(\S+) (\S+)\n([^]*)$/.exec(part);
    if (kind === 'rules') {
      if (contract.validated?.some((name) => type === `${name}Rules`)) {
        write(contract, `Validation/${type}.cs`, 'Vtex.Tracking.Validation', ['System.CodeDom.Compiler', contract.models], code);
      }
    } else if (kind === 'reader') {
      if (contract.read?.some((name) => type === `${name}Reader`)) {
        write(contract, `Reading/${type}.cs`, 'Vtex.Tracking.AspNetCore.Reading', ['System.CodeDom.Compiler', contract.models], code);
      }
    } else if (contract.only && !contract.only.includes(type)) {
      continue;
    } else if (kind === 'model') {
      write(contract, `Models/${type}.cs`, contract.models, ['System.CodeDom.Compiler', 'System.Text.Json.Serialization'], code);
    } else {
      const usings = ['System.CodeDom.Compiler', 'System.Globalization', 'Vtex.Tracking.CallBudget', contract.models, 'Vtex.Tracking.Serialization', 'Vtex.Tracking.Transport'];
      write(contract, `${type}.cs`, 'Vtex.Tracking.Generated', usings, code);
      writeContext(contract, type.replace('Operations', 'JsonContext'), roots);
    }
  }
}

// The types of what is chosen of each operation, and those within them.
function types(name, chosen, operationIds) {
  const contract = JSON.parse(readFileSync(join(here, `vtex-${name}.openapi.json`), 'utf8'));
  const found = new Set();
  const visit = (schema) => {
    if (schema.$ref) {
      const type = schema.$ref.split('/').at(-1);
      if (!found.has(type)) {
        found.add(type);
        visit(contract.components.schemas[type]);
      }
    }
    const inner = [schema.items, schema.additionalProperties, ...(schema.allOf ?? []), ...Object.values(schema.properties ?? {})];
    inner.filter(Boolean).forEach(visit);
  };
  Object.values(contract.paths)
    .flatMap((path) => Object.values(path))
    .filter((operation) => !operationIds || operationIds.includes(operation.operationId))
    .flatMap(chosen)
    .forEach(visit);
  return [...found];
}

function sent(operation) {
  return operation.requestBody ? [operation.requestBody.content['application/json'].schema] : [];
}

function received(operation) {
  return [operation.responses['200'].content['application/json'].schema];
}

function metadataProperty(type, roots) {
  roots.add(type);
  return type.replace(/\w+/g, (word) => word[0].toUpperCase() + word.slice(1)).replace(/[<>, ]/g, '');
}

function writeContext(contract, type, roots) {
  const code = [
    '/// <summary>The types that the operations send and receive. How they are written is said in the other part of this class.</summary>',
    ...[...roots].sort().map((root) => `[JsonSerializable(typeof(${root}))]`),
    `internal sealed partial class ${type} : JsonSerializerContext;`,
  ];
  write(contract, `${type}.cs`, 'Vtex.Tracking.Serialization', ['System.Text.Json.Serialization', contract.models], code.join('\n'));
}

function write(contract, path, namespace, usings, code) {
  const file = join(contract.folder, path);
  const lines = [
    '// <auto-generated>',
    `// Made by NSwag from openapi/vtex-${contract.name}.openapi.json.`,
    '// Do not edit: change the contract or the templates, then run `npm run generate` in openapi/.',
    '// </auto-generated>',
    '#nullable enable',
    '',
    ...usings.map((using) => `using ${using};`),
    '',
    `namespace ${namespace};`,
    '',
    code.replace(/[ \t]+$/gm, '').trim(),
    '',
  ];
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, lines.join('\n'));
}
