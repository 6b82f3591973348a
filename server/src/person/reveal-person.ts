import { revealPersonal } from '@zhengming/data';
import { plusMs } from '@zhengming/domain';
import { withoutNumbers } from '../appeal/free-text.js';
import type { Context } from '../app/context.js';
import { type Refusal, refuse } from '../app/refusal.type.js';
import { unknownPerson } from './find-person.js';
import type { PersonalField, RevealedPersonType } from './reveal.type.js';

export interface RevealPerson {
  readonly personId: string;
  readonly fields: readonly PersonalField[];
  readonly reason: string;
}

/** Long enough to read a number to somebody, short enough that nobody else reads it from the screen. */
export const REVEALED_MS = 60_000;

const SHORTEST_REASON = 4;
const LONGEST_REASON = 200;

/**
 * Shows in clear what is masked everywhere else (明文查看, design D8): the only place that decrypts a person. The act, its
 * reason and what was shown stand in the audit log before the answer leaves.
 */
export async function revealPerson(context: Context, input: RevealPerson): Promise<RevealedPersonType | Refusal> {
  const reason = withoutNumbers(input.reason);
  if (reason.length < SHORTEST_REASON || reason.length > LONGEST_REASON)
    return refuse(
      'REASON_MISSING',
      `请写明查看原因（${SHORTEST_REASON} 至 ${LONGEST_REASON} 字），本人和审计员都能看到。`,
      `Say why, in ${SHORTEST_REASON} to ${LONGEST_REASON} characters; the person and the auditors read it.`,
      'input.reason',
    );
  const fields = new Set(input.fields);
  if (fields.size === 0) return refuse('NOTHING_ASKED', '请选择要查看的内容。', 'Choose what to show.', 'input.fields');
  const { store, clock } = context;
  const found = await revealPersonal(store.pool, store.keyring, input.personId, {
    name: fields.has('NAME'),
    idNumber: fields.has('ID_NUMBER'),
    phones: fields.has('PHONES'),
  });
  if (!found) return unknownPerson('input.personId');
  context.reading.of(input.personId);
  return { personId: input.personId, ...found, maskAgainAt: plusMs(clock.now(), REVEALED_MS) };
}
