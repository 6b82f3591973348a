import { randomUUID } from 'node:crypto';
import { formatInstant, type Instant } from '@zhengming/domain';
import type { Sql } from '../orm/transaction.js';

/** Division rows for codes: level by the code's own zeros, name = code. Parents come along. */
export async function insertDivisions(sql: Sql, codes: readonly string[]): Promise<void> {
  const all = new Set(codes.flatMap((code) => [`${code.slice(0, 2)}0000`, ...prefectureOf(code), code]));
  const rows = [...all].map((code) => {
    const level = code.endsWith('0000') ? 'PROVINCE' : code.endsWith('00') ? 'PREFECTURE' : 'COUNTY';
    const parent =
      level === 'PROVINCE'
        ? null
        : level === 'PREFECTURE'
          ? `${code.slice(0, 2)}0000`
          : (prefectureOf(code)[0] ?? `${code.slice(0, 2)}0000`);
    return { code, level, parent };
  });
  await sql.query(
    `insert into division (code, valid_from, name, level, kind, parent_code, full_name)
     select code, 1981, code, level, 'GB2260', parent, code
     from jsonb_to_recordset($1::jsonb) as given (code text, level text, parent text) on conflict do nothing`,
    [JSON.stringify(rows)],
  );
}

const MUNICIPALITIES = new Set(['11', '12', '31', '50']);
const prefectureOf = (code: string): readonly string[] =>
  MUNICIPALITIES.has(code.slice(0, 2)) || code.endsWith('0000') ? [] : [`${code.slice(0, 4)}00`];

/** Puts a list of counties with a medium-risk place each in force from an instant on; the one before ends. */
export async function publishCounties(sql: Sql, counties: readonly string[], from: Instant): Promise<string> {
  const id = randomUUID();
  const batch = randomUUID();
  const at = formatInstant(from);
  await sql.query(
    `insert into import_batch (id, kind, source, file_name, content_hash, received_at) values ($1, 'AREAS', 'test', 'list', $2, $3)`,
    [batch, Buffer.from(batch), at],
  );
  await sql.query('update area_version set in_force_to = $1 where in_force_from is not null and in_force_to is null', [
    at,
  ]);
  await sql.query('update risk_area set in_force_to = $1 where in_force_to is null', [at]);
  await sql.query(
    `insert into area_version (id, import_batch_id, list_time, received_at, state, entry_count, resolved_count,
       unresolved_count, entries, published_at, in_force_from) values ($1, $2, $3, $3, 'PUBLISHED', 1, 1, 0, '[]', $3, $3)`,
    [id, batch, at],
  );
  await sql.query(
    `insert into risk_area (id, kind, level, division_code, prefecture_code, extent, place, raw_name, from_version, in_force_from)
     select gen_random_uuid(), 'RISK_LEVEL', 'MEDIUM', county, left(county, 4) || '00', 'PART', 'place', 'place', $2, $3
     from unnest($1::text[]) as listed (county)`,
    [counties, id, at],
  );
  return id;
}
