import { inTransactionOrAgain, recordJourneys, reevaluateMany } from '@zhengming/data';
import type { Context } from '../app/context.js';
import { type Refusal, refuse } from '../app/refusal.type.js';
import type { ImportStaysInput } from './import-stays.type.js';
import { placeOf } from './place-of.js';
import { readStayRows } from './read-stay-rows.js';
import { type DeliveryReport, deliveryReport, type RejectedRow } from './row-outcomes.js';

export const MOST_ROWS = 2_000;

/**
 * Takes journeys in as carriers, hotels, operators and investigators tell them. Idempotent by source, sender and reference;
 * a refund ends what a ticket began, whichever comes first. Whoever's evidence changed is judged again in the same
 * transaction, so that the prompt is there before the journey is (提前弹窗).
 */
export async function importStays(context: Context, input: ImportStaysInput): Promise<DeliveryReport | Refusal> {
  if (input.stays.length > MOST_ROWS) {
    return refuse('TOO_MANY', `一次最多${MOST_ROWS}条。`, `At most ${MOST_ROWS} rows at once.`, 'input.stays');
  }
  const { actor, store, clock, divisions } = context;
  if (actor.kind !== 'PARTNER') throw new Error('only partners report journeys');
  const { rows, rejected } = await readStayRows(context, actor.id, input);
  const records = rows.map(({ record }) => record);
  context.reading.of(...records.map(({ personId }) => personId));
  const now = clock.now();
  const world = await context.worlds.current();
  const { outcomes } = await inTransactionOrAgain(store, async (sql) => {
    const report = await recordJourneys(sql, records, now, (code) => placeOf(divisions, code));
    await reevaluateMany(sql, world, report.changed, { trigger: 'FACT', triggerId: null, at: now, clock });
    return report;
  });
  const gone: RejectedRow[] = [];
  const taken = new Map<number, 'ACCEPTED' | 'CHANGED' | 'DUPLICATE'>();
  for (const [position, { index }] of rows.entries()) {
    const outcome = outcomes[position] ?? 'UNKNOWN_PERSON';
    if (outcome === 'UNKNOWN_PERSON') gone.push(erasedMeanwhile(index));
    else taken.set(index, outcome);
  }
  return deliveryReport(input.stays.length, [...rejected, ...gone], taken);
}

const erasedMeanwhile = (index: number): RejectedRow => ({
  index,
  code: 'UNKNOWN_PERSON',
  path: `stays[${index}].identifier.value`,
  message: { zh: '平台中没有此人。', en: 'Nobody is known by this identifier.' },
});
