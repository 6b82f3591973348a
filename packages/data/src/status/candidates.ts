import {
  dayOf,
  formatInstant,
  instant,
  isMunicipal,
  plusDays,
  startOf,
  type DivisionCode,
  type Divisions,
  type Instant,
} from '@zhengming/domain';
import type pg from 'pg';
import { copyRows } from '../orm/copy-binary.js';

/** Who is to be judged, as a question to the store (kept with the run, so that a run that died can ask it again). */
export type CandidateQuery =
  | { readonly kind: 'ALL' }
  /** Who has no status yet. */
  | { readonly kind: 'UNJUDGED' }
  | { readonly kind: 'PERSONS'; readonly personIds: readonly string[] }
  /** Whoever stayed in one of these prefecture-level units, or somewhere in one of these provinces, and had not left before. */
  | { readonly kind: 'STAYED'; readonly units: readonly DivisionCode[]; readonly notLeftBefore: string }
  /** Whoever has a test of this institution that was sampled in a stretch of time; null: without an end on that side. */
  | {
      readonly kind: 'TESTED';
      readonly institutionId: string;
      readonly sampledFrom: string | null;
      readonly sampledTo: string | null;
    }
  /** Whose status time alone may have changed. */
  | { readonly kind: 'DUE'; readonly until: string };

/**
 * The key of a place by which changed areas find stays (`stay.prefecture_code`): its prefecture-level unit (A5, A6), or
 * the province when the place is a province or a whole municipality.
 */
export function stayUnit(divisions: Divisions, place: DivisionCode): DivisionCode {
  return divisions.prefectureUnit(place) ?? provinceOf(place);
}

const provinceOf = (code: DivisionCode): DivisionCode => `${code.slice(0, 2)}0000` as DivisionCode;

/**
 * The persons a change of listed areas can touch: those with a stay in a prefecture-level unit of a changed division
 * within the look-back, or a stay known no better than its province. A municipality counts as one unit and as its
 * districts, since a policy may read it either way.
 */
export function candidatesForAreas(
  divisions: Divisions,
  changed: readonly DivisionCode[],
  at: Instant,
  lookBackDays: number,
): CandidateQuery {
  const units = new Set<DivisionCode>();
  for (const code of new Set(changed)) {
    for (const present of [code, ...divisions.currentCodes(code)]) {
      units.add(stayUnit(divisions, present));
      units.add(provinceOf(present));
      const wide = present.endsWith('0000') || isMunicipal(present);
      if (wide)
        for (const county of divisions.countiesOf(provinceOf(present))) units.add(stayUnit(divisions, county.code));
    }
  }
  const notLeftBefore = formatInstant(startOf(plusDays(dayOf(at), -lookBackDays)));
  return { kind: 'STAYED', units: [...units].sort(), notLeftBefore };
}

/** How many persons a question finds; for previews. */
export async function countCandidates(sql: Pick<pg.ClientBase, 'query'>, query: CandidateQuery): Promise<number> {
  const found = await sql.query(`select count(*)::int as persons from (${candidateSql(query)}) as candidate`);
  return (found.rows[0] as { persons: number }).persons;
}

const UUID_BYTES = 16;

/** The ids found, in order, sixteen bytes each: a million take 16 MB. */
export class CandidateIds {
  constructor(private readonly bytes: Buffer) {}

  get length(): number {
    return this.bytes.length / UUID_BYTES;
  }

  slice(from: number, to: number): readonly string[] {
    const ids: string[] = [];
    for (let index = from; index < Math.min(to, this.length); index += 1) ids.push(this.at(index));
    return ids;
  }

  at(index: number): string {
    const hex = this.bytes.toString('hex', index * UUID_BYTES, (index + 1) * UUID_BYTES);
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  }
}

/** Asks the question; only persons after `cursor`. */
export async function findCandidates(
  client: pg.ClientBase,
  query: CandidateQuery,
  cursor: string | null,
): Promise<CandidateIds> {
  const after = cursor === null ? '' : `where person_id > '${checkedId(cursor)}'`;
  const rows = await copyRows(
    client,
    `select person_id from (${candidateSql(query)}) as candidate ${after} order by person_id`,
  );
  return new CandidateIds(rows.fixedColumn(UUID_BYTES));
}

/** Every value is checked for its shape: COPY takes no parameters. */
function candidateSql(query: CandidateQuery): string {
  switch (query.kind) {
    case 'ALL':
      // whoever is only stored any more is judged no more
      return 'select id as person_id from person where restricted_at is null';
    case 'UNJUDGED':
      return 'select id as person_id from person p where restricted_at is null and not exists (select from status s where s.person_id = p.id)';
    case 'PERSONS':
      return `select id as person_id from person where id = any ('{${query.personIds.map(checkedId).join(',')}}'::uuid[])`;
    case 'STAYED':
      return `select distinct person_id from stay where prefecture_code = any ('{${query.units.map(checkedCode).join(',')}}'::text[])
        and (left_at is null or left_at >= '${checkedInstant(query.notLeftBefore)}')`;
    case 'TESTED':
      // sample numbers are kept by institution; of their tests the time decides
      return `select distinct s.person_id from sample_number s join nucleic_test t on t.person_id = s.person_id and t.id = s.test_id
        where s.institution_id = '${checkedId(query.institutionId)}'${query.sampledFrom === null ? '' : ` and t.sampled_at >= '${checkedInstant(query.sampledFrom)}'`}${query.sampledTo === null ? '' : ` and t.sampled_at < '${checkedInstant(query.sampledTo)}'`}`;
    case 'DUE':
      return `select person_id from status where valid_until <= '${checkedInstant(query.until)}'`;
  }
}

const checkedInstant = (text: string): string => formatInstant(instant(text));
const checkedId = (id: string): string => checked(id, /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
const checkedCode = (code: string): string => checked(code, /^\d{6,9}$/);

function checked(text: string, shape: RegExp): string {
  if (!shape.test(text)) throw new RangeError('a candidate query holds a value of the wrong shape');
  return text;
}
