import { insertEvidence } from '@zhengming/data';
import { dayOf, plusDays } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../app/context.js';
import type { Refusal } from '../app/refusal.type.js';
import { onAppeal } from './appeal-command.js';
import type { EvidenceKind } from './appeal.enum.js';
import { checkText, withoutNumbers } from './free-text.js';

export interface AddEvidence {
  readonly appealId: string;
  readonly kind: EvidenceKind;
  readonly description: string;
  readonly seenOriginal: boolean;
}

/** Evidence is kept as long as the case can be reopened and looked into, then deleted. */
const KEPT_DAYS = 90;

/** Records what the citizen showed (补充证据). */
export const addEvidence = (context: Context, input: AddEvidence): Promise<string | Refusal> =>
  onAppeal(context, { appealId: input.appealId, action: 'ADD_EVIDENCE' }, async ({ sql, appeal, actor, now }) => {
    const wrong = checkText(input.description, 'input.description');
    if (wrong) return wrong;
    const id = uuidv7();
    await insertEvidence(sql, {
      personId: appeal.personId,
      id,
      appealId: appeal.id,
      kind: input.kind,
      description: withoutNumbers(input.description),
      channel: appeal.channel,
      seenOriginal: input.seenOriginal,
      receivedBy: actor.id,
      receivedAt: now,
      deleteAfter: plusDays(dayOf(now), KEPT_DAYS),
    });
    return { note: input.kind, data: { evidenceId: id } };
  });
