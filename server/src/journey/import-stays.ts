import { applyStays, inTransactionOrAgain, reevaluateMany } from '@zhengming/data';
import { readStay, ROW_PROBLEM_WORDS, type RowProblem, type StayRow, type StayScene } from '@zhengming/domain';
import type { Context } from '../app/context.js';
import { isRefusal, type Refusal, refuse } from '../app/refusal.type.js';
import { type IdentifierOptions, parseIdentifier } from '../person/identifier.js';
import type { ImportStayInput, ImportStaysInput } from './import-stays.type.js';
import { reportableSources } from './reportable-sources.js';
import { type DeliveryReport, deliveryReport, type RejectedRow } from './row-outcomes.js';

export const MOST_ROWS = 2_000;

/**
 * Takes journeys in as carriers, hotels, operators and investigators tell them. Idempotent by source, sender and reference;
 * a refund ends what a ticket began, whichever comes first. Whoever's evidence changed is judged again in the same
 * transaction, so that the prompt is there before the journey is (提前弹窗). Files of them: `POST /api/imports/stays`.
 */
export async function importStays(context: Context, input: ImportStaysInput): Promise<DeliveryReport | Refusal> {
  if (input.stays.length > MOST_ROWS) {
    return refuse('TOO_MANY', `一次最多${MOST_ROWS}条。`, `At most ${MOST_ROWS} rows at once.`, 'input.stays');
  }
  const { actor, store, clock, divisions } = context;
  if (actor.kind !== 'PARTNER') throw new Error('only partners report journeys');
  const at = clock.now();
  const rows: (StayRow & { readonly line: number })[] = [];
  const rejected: RejectedRow[] = [];
  const scene = { now: at, divisions, sources: reportableSources(actor.scopes), allowTest: context.syntheticPersons };
  for (const [line, stay] of input.stays.entries()) {
    const read = readRow(stay, scene);
    if (isRefusal(read)) rejected.push(refused(line, read));
    else if ('field' in read) rejected.push(toRejected(line, read));
    else rows.push({ ...read, line });
  }
  const world = await context.worlds.current();
  const delivery = { issuer: actor.id, batch: input.batch, batchId: null, divisions, at };
  const { outcomes, found } = await inTransactionOrAgain(store, async (sql) => {
    const report = await applyStays(sql, store.keyring, rows, delivery);
    await reevaluateMany(sql, world, report.touched, { trigger: 'FACT', triggerId: null, at, clock });
    return report;
  });
  context.reading.of(...found);
  const unknown = outcomes.flatMap(({ line, problem }) => (problem === null ? [] : toRejected(line, problem)));
  const taken = new Map(
    outcomes.flatMap(({ line, outcome }) => (outcome === 'REJECTED' ? [] : [[line, outcome] as const])),
  );
  return deliveryReport(input.stays.length, [...rejected, ...unknown], taken);
}

function readRow(
  { identifier, ...stay }: ImportStayInput,
  scene: StayScene & IdentifierOptions,
): StayRow | Refusal | RowProblem {
  const parsed = parseIdentifier(identifier, scene, 'identifier');
  if (isRefusal(parsed)) return parsed;
  const read = readStay(
    {
      ...stay,
      event: stay.event ?? 'RECORDED',
      divisionCode: stay.divisionCode ?? null,
      arrivedAt: stay.arrivedAt ?? null,
      leftAt: stay.leftAt ?? null,
      caseNumber: stay.caseNumber ?? null,
      detail: stay.detail ?? null,
    },
    scene,
  );
  return 'code' in read ? read : { ...read, identifier: parsed };
}

const refused = (index: number, { code, message }: Refusal): RejectedRow => ({
  index,
  code,
  path: `stays[${index}].identifier.value`,
  message,
});

const toRejected = (index: number, { code, field }: RowProblem): RejectedRow => ({
  index,
  code,
  path: `stays[${index}].${field === 'identifier' ? 'identifier.value' : field}`,
  message: ROW_PROBLEM_WORDS[code],
});
