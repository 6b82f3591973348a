import { createHash } from 'node:crypto';
import type { Sql } from '@zhengming/data';

/** What one partner may send by hash. */
export interface OperationsOfPartner {
  /** It may send nothing else. */
  readonly registeredOnly: boolean;
  readonly documents: ReadonlyMap<string, string>;
}

export interface RegisteredOperation {
  readonly hash: string;
  readonly name: string;
  readonly document: string;
  /** Null: of the house, for every partner. */
  readonly partner: string | null;
}

export const hashOf = (document: string): string => createHash('sha256').update(document).digest('hex');

/** How long the operations of a partner are believed without asking the database again. */
const BELIEVED_MS = 10_000;
const MOST_PARTNERS = 1_000;

/** Finds the operations of partners, each asked for at most every ten seconds. */
export function openRegisteredOperations(sql: Sql): (partnerId: string) => Promise<OperationsOfPartner> {
  const remembered = new Map<string, { readonly until: number; readonly operations: Promise<OperationsOfPartner> }>();
  return (partnerId) => {
    const known = remembered.get(partnerId);
    if (known && known.until > performance.now()) return known.operations;
    if (remembered.size >= MOST_PARTNERS) remembered.clear();
    const operations = readOperations(sql, partnerId);
    remembered.set(partnerId, { until: performance.now() + BELIEVED_MS, operations });
    operations.catch(() => remembered.delete(partnerId));
    return operations;
  };
}

async function readOperations(sql: Sql, partnerId: string): Promise<OperationsOfPartner> {
  const { rows } = await sql.query<{ registered_only: boolean; hash: string | null; document: string | null }>(
    `select c.registered_only, o.hash, o.document from partner_client c
     left join registered_operation o on (o.partner_id = c.id or o.partner_id is null) and o.retired_at is null
     where c.id = $1`,
    [partnerId],
  );
  const documents = rows.flatMap(({ hash, document }) =>
    hash === null || document === null ? [] : ([[hash, document]] as const),
  );
  return { registeredOnly: rows[0]?.registered_only ?? false, documents: new Map(documents) };
}

/** Everything that is registered and not retired, by partner. */
export async function listOperations(sql: Sql): Promise<readonly RegisteredOperation[]> {
  const { rows } = await sql.query<RegisteredOperation>(
    `select o.hash, o.name, o.document, c.name as partner from registered_operation o
     left join partner_client c on c.id = o.partner_id where o.retired_at is null order by c.name nulls first, o.name`,
  );
  return rows;
}

/** Registers a document for a partner, or for everybody. @returns its hash */
export async function registerOperation(
  sql: Sql,
  operation: { readonly partnerId: string | null; readonly name: string; readonly document: string },
): Promise<string> {
  const hash = hashOf(operation.document);
  await sql.query(
    `insert into registered_operation (hash, partner_id, name, document) values ($1, $2, $3, $4)
     on conflict (hash, partner_id) do update set retired_at = null, name = excluded.name`,
    [hash, operation.partnerId, operation.name, operation.document],
  );
  return hash;
}

/** The one partner of an id or a name. @throws Error when there is none, or more than one of the name */
export async function partnerIdOf(sql: Sql, idOrName: string): Promise<string> {
  const { rows } = await sql.query<{ id: string }>('select id from partner_client where id::text = $1 or name = $1', [
    idOrName,
  ]);
  const [partner, another] = rows;
  if (!partner) throw new Error('there is no partner of this id or name');
  if (another) throw new Error('several partners have this name: give the id');
  return partner.id;
}

export const setRegisteredOnly = (sql: Sql, partnerId: string, only: boolean): Promise<unknown> =>
  sql.query('update partner_client set registered_only = $2 where id = $1', [partnerId, only]);
