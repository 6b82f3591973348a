import { createHash } from 'node:crypto';
import { askForOthers } from '@zhengming/data';
import { formatInstant, plusMs, DAY_MS } from '@zhengming/domain';
import type { Context } from '../app/context.js';
import { InputError } from '../app/input-error.js';
import { isRefusal } from '../app/refusal.type.js';
import { parseIdentifier } from '../person/identifier.js';
import type {
  PeerAnswerType,
  PeerDoseType,
  PeerPersonInput,
  PeerRecordsInput,
  PeerRecordsType,
  PeerTestType,
} from './peer.type.js';

/** People in one question: one page of a background round. */
export const MOST_PERSONS = 200;
/** No window of any policy is longer; older tests say nothing to anybody else. */
const TEST_DAYS = 60;

interface PersonRow {
  readonly position: number;
  readonly personId: string;
  readonly tests: readonly PeerTestType[];
  readonly vaccinations: readonly PeerDoseType[];
}

const NOBODY: Omit<PersonRow, 'position' | 'personId'> = { tests: [], vaccinations: [] };

/** One statement for everybody: through the identifiers to the facts, each by the person's own key. */
const RECORDS = {
  name: 'peer-records',
  text: `select (g.position - 1)::int as position, i.person_id as "personId",
    case when 'TEST' = any ($3::text[]) then (select coalesce(json_agg(json_build_object('recordId', t.id,
        'withdrawnAt', case when t.integrity in ('FAKE', 'TAMPERED') then coalesce(t.known_to, t.known_from) else t.known_to end,
        'sampleNumber', t.sample_number, 'institution', o.name, 'creditCode', o.credit_code, 'divisionCode', o.division_code,
        'qualified', exists (select from institution_trait q where q.institution_id = o.id and q.trait = 'QUALIFIED'
          and q.known_to is null and q.valid_from <= t.sampled_at and (q.valid_to is null or q.valid_to > t.sampled_at)),
        'sampledAt', t.sampled_at, 'receivedAt', t.received_at, 'reportedAt', t.reported_at, 'uploadedAt', t.uploaded_at,
        'result', t.result) order by t.id), '[]')
      from nucleic_test t join institution o on o.id = t.institution_id
      where t.person_id = i.person_id and t.sampled_at >= $4 and t.grade = 'VERIFIED') else '[]' end as tests,
    case when 'VACCINATION' = any ($3::text[]) then (select coalesce(json_agg(json_build_object('recordId', v.id,
        'withdrawnAt', v.known_to, 'productCode', v.product_code, 'doseNumber', v.dose_number, 'givenOn', v.given_on,
        'divisionCode', v.division_code, 'institution', v.institution) order by v.id), '[]')
      from vaccination v where v.person_id = i.person_id and v.grade = 'VERIFIED') else '[]' end as vaccinations
  from unnest($1::text[], $2::bytea[]) with ordinality as g (kind, blind_index, position)
  join person_identifier i on i.kind = g.kind and i.blind_index = g.blind_index`,
};

/**
 * Answers another platform about people it names. "Nothing" is only said where everybody this platform asks itself has
 * answered; until then the answer is that it is still looking.
 */
export async function answerPeer(context: Context, { kinds, persons }: PeerRecordsInput): Promise<PeerRecordsType> {
  if (persons.length > MOST_PERSONS)
    throw new InputError('input.persons', `must not have more than ${MOST_PERSONS} entries`);
  const { store, clock, reading, platformRole } = context;
  const now = clock.now();
  const identifiers = persons.map(({ identifier }, index) => read(context, identifier, index));
  const { rows } = await store.pool.query<PersonRow>({
    ...RECORDS,
    values: [
      identifiers.map(({ kind }) => kind),
      identifiers.map(({ kind, value }) => store.keyring.blindIndex(kind, value)),
      [...new Set(kinds)],
      formatInstant(plusMs(now, -TEST_DAYS * DAY_MS)),
    ],
  });
  const found = new Map(rows.map((row) => [row.position, row]));
  const ids = rows.map(({ personId }) => personId);
  reading.of(...ids);
  const waiting = platformRole === 'NATIONAL' ? await askForOthers(store.pool, ids, kinds, now) : new Set<string>();
  return {
    at: now,
    answers: persons.map((asked, index) => {
      const row = found.get(index);
      return answerOf(asked, row ?? NOBODY, row !== undefined && waiting.has(row.personId));
    }),
  };
}

function read({ clock, syntheticPersons }: Context, identifier: PeerPersonInput['identifier'], index: number) {
  const parsed = parseIdentifier(
    identifier,
    { now: clock.now(), allowTest: syntheticPersons },
    `input.persons[${index}].identifier`,
  );
  if (isRefusal(parsed)) throw new InputError(`input.persons[${index}].identifier`, parsed.message.en);
  return parsed;
}

function answerOf(
  { knownVersion }: PeerPersonInput,
  { tests, vaccinations }: typeof NOBODY,
  isWaiting: boolean,
): PeerAnswerType {
  const counts = [...tests, ...vaccinations].some(({ withdrawnAt }) => withdrawnAt === null);
  const state = counts ? 'FOUND' : isWaiting ? 'PENDING' : 'NOT_FOUND';
  // what may still grow has no version: it is asked for in full again
  const version = isWaiting ? null : versionOf(tests, vaccinations);
  const unchanged = version !== null && version === (knownVersion ?? null);
  return { state, unchanged, version, tests: unchanged ? [] : tests, vaccinations: unchanged ? [] : vaccinations };
}

const versionOf = (...records: readonly (readonly object[])[]): string =>
  createHash('sha256').update(JSON.stringify(records)).digest('base64url').slice(0, 22);
