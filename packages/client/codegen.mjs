/**
 * Generates the typed operations of the client: every `src/operations/*.graphql` against `packages/schema/schema.graphql`
 * into `src/generated/operations.ts`, and each document with its fragments into `documents/`, byte for byte as it is
 * sent, so that it can be registered by its hash. Fails when a document does not fit the schema.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codegen } from '@graphql-codegen/core';
import * as operations from '@graphql-codegen/typescript-operations';
import { buildSchema, Kind, parse, print, specifiedRules, validate, visit, NoUnusedFragmentsRule } from 'graphql';

const here = dirname(fileURLToPath(import.meta.url));
const schemaText = await readFile(fileURLToPath(import.meta.resolve('@zhengming/schema/schema.graphql')), 'utf8');
const output = join(here, 'src/generated/operations.ts');
const folder = join(here, 'documents');

const files = (await readdir(join(here, 'src/operations'))).filter((name) => name.endsWith('.graphql')).toSorted();
const documents = await Promise.all(
  files.map(async (name) => ({
    location: name,
    document: parse(await readFile(join(here, 'src/operations', name), 'utf8')),
  })),
);
const all = { kind: Kind.DOCUMENT, definitions: documents.flatMap(({ document }) => document.definitions) };
const rules = specifiedRules.filter((rule) => rule !== NoUnusedFragmentsRule);
const faults = validate(buildSchema(schemaText), all, rules);
if (faults.length > 0) {
  for (const fault of faults) console.error(`${fault.message} ${JSON.stringify(fault.locations)}`);
  process.exit(1);
}

const fragments = new Map(
  all.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION).map((one) => [one.name.value, one]),
);

/** The fragments that a definition needs, those they need included, each once. */
function needed(definition, found = new Map()) {
  visit(definition, {
    FragmentSpread({ name }) {
      if (found.has(name.value)) return;
      found.set(name.value, fragments.get(name.value));
      needed(fragments.get(name.value), found);
    },
  });
  return [...found.values()];
}

const sent = all.definitions
  .filter(({ kind }) => kind === Kind.OPERATION_DEFINITION)
  .map((definition) => {
    const text = print({ kind: Kind.DOCUMENT, definitions: [definition, ...needed(definition)] });
    const hash = createHash('sha256').update(text).digest('hex');
    return { name: definition.name.value, kind: definition.operation, text, hash };
  })
  .toSorted((a, b) => (a.name < b.name ? -1 : 1));

const scalars = Object.fromEntries(['DateTime', 'Date', 'UUID', 'DivisionCode'].map((name) => [name, 'string']));
const types = await codegen({
  filename: output,
  schema: parse(schemaText),
  documents,
  config: {},
  plugins: [
    { operations: { scalars, enumType: 'string-literal', immutableTypes: true, inlineFragmentTypes: 'combine' } },
  ],
  pluginMap: { operations },
});

const constantOf = ({ name, kind, text, hash }) => {
  const suffix = kind === 'query' ? 'Query' : 'Mutation';
  const literal = text.replace(/[`\\]|\$\{/g, '\\$&');
  return `export const ${name}Operation: Operation<${name}${suffix}, ${name}${suffix}Variables> = {
  name: '${name}',
  kind: '${kind}',
  documentId: 'sha256:${hash}',
  text: \`${literal}\`,
};\n`;
};

await writeFile(
  output,
  `/* Generated from schema.graphql and src/operations/*.graphql by \`npm run codegen\`. Do not edit. */
import type { Operation } from '../operation.js';

${types}
${sent.map(constantOf).join('\n')}`,
);
await rm(folder, { recursive: true, force: true });
await mkdir(folder);
await Promise.all(sent.map(({ name, text }) => writeFile(join(folder, `${name}.graphql`), text)));
console.log(`${relative(process.cwd(), output)}: ${sent.length} operations`);
