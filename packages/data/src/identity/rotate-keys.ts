import type { Sql } from '../orm/transaction.js';
import { ENCRYPTED_COLUMNS, type EncryptedColumn } from './encrypted-columns.js';
import type { Keyring } from './keyring.js';

/** How many cipher texts of a column a key has made. */
export interface KeyUse {
  readonly table: string;
  readonly column: string;
  /** Null: texts that name no key, i.e. broken ones. */
  readonly keyId: string | null;
  readonly count: number;
}

export interface RotationProgress {
  readonly table: string;
  readonly column: string;
  /** Re-encrypted so far in this column. */
  readonly done: number;
}

export interface Rotation {
  readonly reencrypted: number;
  /** Cipher texts that no key of ours opens; they stay as they are. */
  readonly unreadable: number;
}

export interface RotationOptions {
  readonly batch?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: RotationProgress) => void;
}

const BATCH = 2_000;
/** Length, an id of one letter, nonce and tag: what is shorter is no cipher text. */
const SHORTEST = 30;

/** The id of the key in front of a cipher text: one byte of length, then the id. */
const keyIdOf = (column: string): string =>
  `convert_from(substring(${column} from 2 for get_byte(${column}, 0)), 'SQL_ASCII')`;

/** Which keys are still needed (密钥使用情况): a key that made nothing any more can be put away. */
export async function keyUses(sql: Sql): Promise<readonly KeyUse[]> {
  const uses: KeyUse[] = [];
  for (const { table, column } of ENCRYPTED_COLUMNS) {
    const { rows } = await sql.query(
      `select case when octet_length(${column}) >= ${SHORTEST} then ${keyIdOf(column)} end as "keyId", count(*)::int as count
       from ${table} where ${column} is not null group by 1 order by 1`,
    );
    uses.push(...(rows as Pick<KeyUse, 'keyId' | 'count'>[]).map((row) => ({ table, column, ...row })));
  }
  return uses;
}

/**
 * Encrypts anew with the current key whatever another key made (密钥轮换), while everybody works: in batches, each a
 * statement of its own that writes only rows nobody changed meanwhile. Stopped anywhere, it goes on where it stopped,
 * since what is left to do stands in the texts themselves.
 */
export async function rotateKeys(sql: Sql, keyring: Keyring, options: RotationOptions = {}): Promise<Rotation> {
  const total = { reencrypted: 0, unreadable: 0 };
  for (const column of ENCRYPTED_COLUMNS) {
    const { reencrypted, unreadable } = await rotateColumn(sql, keyring, column, options);
    total.reencrypted += reencrypted;
    total.unreadable += unreadable;
  }
  return total;
}

async function rotateColumn(
  sql: Sql,
  keyring: Keyring,
  column: EncryptedColumn,
  { batch = BATCH, signal, onProgress }: RotationOptions,
): Promise<Rotation> {
  let [reencrypted, unreadable] = [0, 0];
  let after: readonly string[] | null = null;
  for (;;) {
    signal?.throwIfAborted();
    const found = await nextTexts(sql, keyring, column, { after, batch });
    if (found.length === 0) return { reencrypted, unreadable };
    const renewed = found.flatMap((one) => renew(keyring, one));
    unreadable += found.length - renewed.length;
    reencrypted += await writeTexts(sql, column, renewed);
    after = found.at(-1)?.key ?? null;
    onProgress?.({ table: column.table, column: column.column, done: reencrypted });
  }
}

interface FoundText {
  /** The primary key as text. */
  readonly key: readonly string[];
  readonly cipher: Buffer;
}

interface RenewedText extends FoundText {
  readonly renewed: Buffer;
}

function renew(keyring: Keyring, found: FoundText): readonly RenewedText[] {
  try {
    return [{ ...found, renewed: keyring.encrypt(keyring.decrypt(found.cipher)) }];
  } catch {
    return [];
  }
}

interface Page {
  readonly after: readonly string[] | null;
  readonly batch: number;
}

async function nextTexts(
  sql: Sql,
  { currentKeyId }: Keyring,
  { table, column, key }: EncryptedColumn,
  { after, batch }: Page,
): Promise<readonly FoundText[]> {
  const names = key.map(([name]) => name).join(', ');
  const reached = key.map(([, type], at) => `$${at + 3}::${type}`).join(', ');
  const { rows } = await sql.query(
    `select array[${key.map(([name]) => `${name}::text`).join(', ')}] as key, ${column} as cipher from ${table}
     where ${column} is not null and (octet_length(${column}) < ${SHORTEST} or ${keyIdOf(column)} <> $1)
       and ${after === null ? 'true' : `(${names}) > (${reached})`}
     order by ${names} limit $2`,
    [currentKeyId, batch, ...(after ?? [])],
  );
  return rows as FoundText[];
}

/** @returns how many were written; what somebody changed meanwhile is encrypted with the current key already */
async function writeTexts(
  sql: Sql,
  { table, column, key }: EncryptedColumn,
  texts: readonly RenewedText[],
): Promise<number> {
  if (texts.length === 0) return 0;
  const names = key.map(([, type], at) => `k${at} ${type}`).join(', ');
  const joined = key.map(([name], at) => `t.${name} = n.k${at}`).join(' and ');
  const { rowCount } = await sql.query(
    `update ${table} t set ${column} = decode(n.renewed, 'hex')
     from json_to_recordset($1::json) as n(${names}, cipher text, renewed text)
     where ${joined} and t.${column} = decode(n.cipher, 'hex')`,
    [
      JSON.stringify(
        texts.map(({ key: values, cipher, renewed }) => ({
          ...Object.fromEntries(values.map((value, at) => [`k${at}`, value])),
          cipher: cipher.toString('hex'),
          renewed: renewed.toString('hex'),
        })),
      ),
    ],
  );
  return rowCount ?? 0;
}
