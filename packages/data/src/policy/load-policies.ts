import { readdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { formatInstant, parsePolicy } from '@zhengming/domain';
import type { Store } from '../orm/store.js';
import { inTransaction, type Sql } from '../orm/transaction.js';

/** The documents lie beside the core; compiled and source code find them the same way. */
const POLICIES = new URL('../../../domain/policies/decision/', import.meta.url);

/** A document was changed under a version that is already published; it needs a version of its own. */
export class PolicyChangedError extends Error {
  override readonly name = 'PolicyChangedError';
  constructor(id: string, version: string) {
    super(`policy ${id} ${version} is published with another content; give the changed document a new version`);
  }
}

/**
 * Publishes the dated policy documents of the core. Idempotent; a version that is published is never changed.
 * @returns the policies published now
 * @throws ParseError for a malformed document, PolicyChangedError
 */
export async function loadPolicies(store: Pick<Store, 'pool'>): Promise<readonly string[]> {
  const documents = readdirSync(POLICIES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => JSON.parse(readFileSync(new URL(`${entry.name}/policy.json`, POLICIES), 'utf8')) as unknown);
  return inTransaction(store, async (sql) => {
    const published: string[] = [];
    for (const document of documents) {
      const name = await publish(sql, document);
      if (name !== null) published.push(name);
    }
    return published;
  });
}

async function publish(sql: Sql, document: unknown): Promise<string | null> {
  const { id, version, jurisdiction, validFrom, validTo } = parsePolicy(document);
  const known = await sql.query('select document from policy where id = $1 and version = $2', [id, version]);
  const row = known.rows[0] as { document: unknown } | undefined;
  if (row !== undefined) {
    if (!isDeepStrictEqual(row.document, document)) throw new PolicyChangedError(id, version);
    return null;
  }
  await sql.query(
    `insert into policy (id, version, jurisdiction, document, valid_from, valid_to, state, published_at)
     values ($1, $2, $3, $4, $5, $6, 'PUBLISHED', $5)`,
    [
      id,
      version,
      jurisdiction,
      JSON.stringify(document),
      formatInstant(validFrom),
      validTo === null ? null : formatInstant(validTo),
    ],
  );
  return `${id} ${version}`;
}
