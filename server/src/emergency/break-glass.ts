import { insertEmergencyAccess } from '@zhengming/data';
import { type Instant, plusMs } from '@zhengming/domain';
import type { Context } from '../app/context.js';
import type { IdentifierInput } from '../app/inputs.type.js';
import { type Refusal, isRefusal, refuse } from '../app/refusal.type.js';
import { isOutside, territoryOf } from '../access/territory.js';
import { withoutNumbers } from '../appeal/free-text.js';
import { signedIn } from '../appeal/appeal-command.js';
import { findAnybody, unknownPerson } from '../person/find-person.js';

export interface BreakGlass {
  readonly identifier?: IdentifierInput | null;
  readonly personId?: string | null;
  readonly reason: string;
}

/** Long enough for a call, too short for a habit. */
const OPEN_MS = 3_600_000;
const SHORTEST_REASON = 4;
const LONGEST_REASON = 200;

/**
 * Opens one person outside their jurisdiction to whoever asks, for an hour (紧急访问). Act and reason stand in the audit
 * log and the person's own access log; somebody else reviews it.
 */
export async function breakGlass(
  context: Context,
  input: BreakGlass,
): Promise<{ readonly personId: string; readonly until: Instant } | Refusal> {
  const staff = signedIn(context);
  const reason = withoutNumbers(input.reason);
  if (reason.length < SHORTEST_REASON || reason.length > LONGEST_REASON)
    return refuse(
      'REASON_MISSING',
      `请写明紧急访问的原因（${SHORTEST_REASON} 至 ${LONGEST_REASON} 字），本人和审计员都能看到。`,
      `Say why it cannot wait, in ${SHORTEST_REASON} to ${LONGEST_REASON} characters; the person and the auditors read it.`,
      'input.reason',
    );
  if (territoryOf(staff) === null) return notNeeded();
  const personId = await personOf(context, input);
  if (isRefusal(personId)) return personId;
  const { store, clock } = context;
  const at = clock.now();
  if (!(await isOutside(store.pool, staff, personId, at))) return notNeeded();
  const until = plusMs(at, OPEN_MS);
  context.reading.of(personId);
  await insertEmergencyAccess(store.pool, { personId, staffId: staff.id, reason, at, until });
  return { personId, until };
}

async function personOf(context: Context, { identifier, personId }: BreakGlass): Promise<string | Refusal> {
  const isOne = (identifier === null || identifier === undefined) !== (personId === null || personId === undefined);
  if (!isOne)
    return refuse(
      'ONE_PERSON',
      '请填写一个证件号或手机号。',
      'Name one person, by number or by id.',
      'input.identifier',
    );
  if (identifier) return findAnybody(context, identifier, 'input.identifier');
  const { rows } = await context.store.pool.query('select 1 from person where id = $1', [personId]);
  return rows.length === 1 && personId ? personId : unknownPerson('input.personId');
}

const notNeeded = (): Refusal =>
  refuse(
    'NOT_NEEDED',
    '此人就在您可查看的范围内，无需紧急访问。',
    'You may see this person as it is; no emergency access is needed.',
    'input.identifier',
  );
