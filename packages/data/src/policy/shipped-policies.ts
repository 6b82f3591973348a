import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parseAnyPolicy, type AnyPolicy } from '@zhengming/domain';

/** The documents lie beside the core, by kind and date; compiled and source code find them the same way. */
const POLICIES = new URL('../../../domain/policies/', import.meta.url);

/** A policy document of the core with its worked examples. */
export interface ShippedPolicy {
  readonly policy: AnyPolicy;
  /** As written. */
  readonly document: string;
  readonly cases: string;
}

/** Every document of the core, the earliest first. @throws ParseError for a malformed one */
export const shippedPolicies = (): readonly ShippedPolicy[] =>
  foldersIn(POLICIES)
    .flatMap(foldersIn)
    .map(readFolder)
    .sort((a, b) => a.policy.validFrom - b.policy.validFrom);

const foldersIn = (folder: URL): readonly URL[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => new URL(`${name}/`, folder));

function readFolder(folder: URL): ShippedPolicy {
  const document = readFileSync(new URL('policy.json', folder), 'utf8');
  return { policy: parseAnyPolicy(JSON.parse(document)), document, cases: readCases(new URL('cases/', folder)) };
}

/** The cases of a folder as one document; several files are strung together. */
function readCases(folder: URL): string {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  const texts = files.sort().map((name) => readFileSync(new URL(name, folder), 'utf8'));
  const [only] = texts;
  if (only !== undefined && texts.length === 1) return only;
  const cases = texts.flatMap((text) => (JSON.parse(text) as { readonly cases: readonly unknown[] }).cases);
  return JSON.stringify({ cases }, null, 2);
}
