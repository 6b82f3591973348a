import type { Context } from '../app/context.js';
import type { Refusal } from '../app/refusal.type.js';
import { checkText, withoutNumbers } from '../appeal/free-text.js';
import type { MoveIncidentInput } from './incident.input.js';
import { onIncident } from './on-incident.js';
import { returnLinked } from './return-linked.js';

/** It was no incident: the appeals go back to be handled each by itself (事件不成立). */
export const dismissIncident = (context: Context, input: MoveIncidentInput): Promise<string | Refusal> =>
  onIncident(context, { ...input, action: 'DISMISS' }, async ({ sql, incident, now }) => {
    const note = input.note ?? '';
    const wrong = checkText(note, 'input.note');
    if (wrong) return wrong;
    const returned = await returnLinked(sql, incident.id, now);
    return { note: withoutNumbers(note), changes: { closedAt: now }, data: { count: returned } };
  });

/** What happened, why, and what keeps it from happening again (复盘); ends the incident. */
export const writeReviewNote = (context: Context, input: MoveIncidentInput): Promise<string | Refusal> =>
  onIncident(context, { ...input, action: 'WRITE_REVIEW' }, async ({ sql, incident, actor, now }) => {
    const note = input.note ?? '';
    const wrong = checkText(note, 'input.note');
    if (wrong) return wrong;
    const returned = await returnLinked(sql, incident.id, now);
    const reviewNote = withoutNumbers(note);
    return {
      note: reviewNote,
      changes: { reviewNote, reviewedBy: actor.id, reviewedAt: now, closedAt: now },
      data: { count: returned },
    };
  });
