/**
 * Generates the typed documents of the dashboard: every `src/**\/*.graphql` against `packages/schema/schema.graphql`
 * into `src/generated/documents.ts`. Fails when a document does not fit the schema.
 */
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codegen } from '@graphql-codegen/core';
import * as typedDocumentNode from '@graphql-codegen/typed-document-node';
import * as operations from '@graphql-codegen/typescript-operations';
import { buildSchema, parse, specifiedRules, validate, NoUnusedFragmentsRule } from 'graphql';

const here = dirname(fileURLToPath(import.meta.url));
const schemaFile = fileURLToPath(import.meta.resolve('@zhengming/schema/schema.graphql'));
const output = join(here, 'src/generated/documents.ts');

const schema = buildSchema(await readFile(schemaFile, 'utf8'));
const files = (await readdir(join(here, 'src'), { recursive: true }))
  .filter((name) => name.endsWith('.graphql'))
  .toSorted();
const documents = await Promise.all(
  files.map(async (name) => {
    const location = join(here, 'src', name);
    return { location: relative(here, location), document: parse(await readFile(location, 'utf8')) };
  }),
);

const all = { kind: 'Document', definitions: documents.flatMap(({ document }) => document.definitions) };
const faults = validate(
  schema,
  all,
  specifiedRules.filter((rule) => rule !== NoUnusedFragmentsRule),
);
if (faults.length > 0) {
  for (const fault of faults) console.error(`${fault.message} ${JSON.stringify(fault.locations)}`);
  process.exit(1);
}

const scalars = Object.fromEntries(['DateTime', 'Date', 'UUID', 'DivisionCode'].map((name) => [name, 'string']));
const code = await codegen({
  filename: output,
  schema: parse(await readFile(schemaFile, 'utf8')),
  documents,
  config: {},
  plugins: [
    { operations: { scalars, enumType: 'string-literal', immutableTypes: true, inlineFragmentTypes: 'combine' } },
    { documents: { documentMode: 'string', scalars, useTypeImports: true } },
  ],
  pluginMap: { operations, documents: typedDocumentNode },
});
await writeFile(
  output,
  `/* Generated from schema.graphql and the *.graphql files by \`npm run codegen\`. Do not edit. */\n${code}`,
);
console.log(`${relative(process.cwd(), output)}: ${files.length} files`);
