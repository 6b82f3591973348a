import 'reflect-metadata';
import { inTransaction, loadWorld, recordStays, reevaluatePersons } from '@zhengming/data';
import { divisionCode, instant } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import { expect } from 'vitest';
import { workOnIncidents } from '../incident/work-on-incidents.js';
import { NOW, type Caller, type TestHouse } from './test-house.js';
import { makePerson, type TestPerson } from './test-world.js';

/** What the screens read of an incident; `code` when it is a refusal. */
export interface IncidentAnswer {
  readonly __typename: 'Incident' | 'Refusal';
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly origin: string;
  readonly cause: string;
  readonly place: { readonly code: string } | null;
  readonly version: number;
  readonly appealCount: number;
  readonly waitingCount: number;
  readonly freedCount: number;
  readonly silentCount: number;
  readonly reviewDue: string | null;
  readonly reviewOverdue: boolean;
  readonly allowedActions: readonly string[];
  readonly dryRun: {
    readonly id: string;
    readonly state: string;
    readonly isCurrent: boolean;
    readonly candidates: number;
    readonly freed: number;
    readonly silent: number;
    readonly unchanged: number;
    readonly stricter: number;
    readonly unfit: number;
    readonly figures: {
      readonly persons: number;
      readonly milder: { readonly value: number | null };
      readonly matrix: readonly {
        readonly before: { readonly popup: string | null };
        readonly after: { readonly colour: string };
        readonly count: { readonly value: number | null };
      }[];
      readonly samples: readonly {
        readonly pseudonym: string;
        readonly sentencesAfter: readonly { readonly zh: string }[];
      }[];
    } | null;
  } | null;
  readonly waves: readonly WaveAnswer[];
  readonly events: readonly { readonly action: string; readonly actor: string | null; readonly wave: number | null }[];
  readonly code: string;
  readonly field: string | null;
}

interface WaveAnswer {
  readonly number: number;
  readonly percent: number;
  readonly state: string;
  readonly persons: number;
  readonly corrected: number;
  readonly differing: number;
  readonly told: number;
  readonly silent: number;
  readonly resolved: number;
  readonly returned: number;
  readonly undone: number;
  readonly stop: { readonly code: string; readonly count: number; readonly limit: number } | null;
}

const WAVE =
  'number percent state persons corrected differing told silent resolved returned undone stop { code count limit }';
const FIELDS = `id number state origin cause place { code } version appealCount waitingCount freedCount silentCount
  reviewDue reviewOverdue allowedActions waves { ${WAVE} } events { action actor wave }
  dryRun { id state isCurrent candidates freed silent unchanged stricter unfit figures { persons milder { value }
    matrix { before { popup } after { colour } count { value } } samples { pseudonym sentencesAfter { zh } } } }`;

/** Gives a command and expects no fault; a refusal is an answer. */
export async function incidentCommand(
  caller: Caller,
  name: string,
  inputType: string,
  input: object,
): Promise<IncidentAnswer> {
  const query = `mutation Do($input: ${inputType}!) { answer: ${name}(input: $input) { __typename
    ... on Incident { ${FIELDS} } ... on Refusal { code field } } }`;
  const { data, errors } = await caller.ask(query, { input });
  expect(errors).toBeUndefined();
  return data?.['answer'] as unknown as IncidentAnswer;
}

/** A move of an incident as it was last seen. */
export const moved = (
  caller: Caller,
  name: string,
  { id, version }: Pick<IncidentAnswer, 'id' | 'version'>,
  note: string | null = null,
): Promise<IncidentAnswer> =>
  incidentCommand(caller, name, 'MoveIncidentInput', { incidentId: id, expectedVersion: version, note });

export async function readIncident(caller: Caller, id: string): Promise<IncidentAnswer> {
  const { data, errors } = await caller.ask(`query Read($id: UUID!) { incident(id: $id) { __typename ${FIELDS} } }`, {
    id,
  });
  expect(errors).toBeUndefined();
  return data?.['incident'] as unknown as IncidentAnswer;
}

/** Incidents, the latest first. */
export async function listIncidents(caller: Caller): Promise<readonly IncidentAnswer[]> {
  const { data, errors } = await caller.ask(`{ incidents { edges { node { __typename ${FIELDS} } } } }`);
  expect(errors).toBeUndefined();
  const found = data?.['incidents'] as { readonly edges: readonly { readonly node: IncidentAnswer }[] } | undefined;
  return found?.edges.map(({ node }) => node) ?? [];
}

/** The workers of the house, one round. */
export const work = (house: TestHouse, batchSize?: number): Promise<void> =>
  workOnIncidents(house.services, {
    signal: new AbortController().signal,
    ...(batchSize !== undefined && { batchSize }),
  });

/** People a batch of phantom telecom stays says were in Alxa League; it knows no county. */
export async function makeMisled(
  { services: { store } }: TestHouse,
  { from, count, batchId }: { readonly from: number; readonly count: number; readonly batchId: string },
): Promise<readonly TestPerson[]> {
  const persons: TestPerson[] = [];
  for (let index = from; index < from + count; index += 1)
    persons.push(await makePerson(store, { index, travelled: '152900', test: 'UPLOADED' }));
  await store.pool.query('update stay set batch_id = $1 where id = any ($2::uuid[])', [
    batchId,
    persons.map(({ stayId }) => stayId),
  ]);
  return persons;
}

/** Another record, which the incident says nothing of: a stay in the other listed county. */
export async function addOtherReason({ services: { store } }: TestHouse, { id }: TestPerson): Promise<void> {
  const world = await loadWorld(store, NOW);
  await inTransaction(store, async (sql) => {
    await recordStays(
      sql,
      [
        {
          personId: id,
          id: uuidv7(),
          source: 'TICKET',
          precision: 'COUNTY',
          division: divisionCode('620102'),
          prefecture: divisionCode('620100'),
          arrivedAt: instant('2021-10-24T12:00:00+08:00'),
          leftAt: instant('2021-10-25T12:00:00+08:00'),
        },
      ],
      NOW,
    );
    await reevaluatePersons(sql, world, [id], { trigger: 'FACT', triggerId: null, at: NOW });
  });
}

/** The draft: stays of this batch are of nobody. */
export const phantoms = (
  { id, version }: Pick<IncidentAnswer, 'id' | 'version'>,
  batchId: string,
  more: object = {},
) => ({
  incidentId: id,
  expectedVersion: version,
  fact: 'STAY',
  sources: ['TELECOM'],
  batchId,
  prefecture: '152900',
  onlyHit: 'PREFECTURE_ONLY',
  remedy: 'EXCLUDE_STAY',
  validDays: 14,
  legalBasis: '个人信息保护法第八条：数据不准确',
  ...more,
});
