import { endOfStream, type StatusChange } from '@zhengming/data';
import type { Context } from '../app/context.js';
import { changeStream, cursorOf, placeOf } from './change-stream.js';
import { recordTold } from './record-told.js';
import { type StatusChangedType, toStatusChangedType } from './status-changed.type.js';

/** Begins the stream of the partner that asks. @throws InputError for a cursor that leads nowhere */
export async function beginChanges(
  context: Context,
  asked: string | null,
): Promise<AsyncGenerator<StatusChange, void, void>> {
  const { actor, line, clock, store } = context;
  if (actor.kind !== 'PARTNER' || !line) throw new Error('a subscription came by a way that carries none');
  const after = asked ?? line.lastEventId;
  // fixed before the line is open: whatever happens after that is heard
  const from = after === null ? await endOfStream(store.pool) : placeOf(after, clock.now());
  return changeStream(context, line.feed, {
    clientId: actor.id,
    personId: actor.actingFor?.personId ?? null,
    from,
    signal: line.signal,
  });
}

/** One change as it is told; that it was stands in the person's log before it leaves. */
export function tellChange(context: Context, change: StatusChange): StatusChangedType {
  const { actor, line } = context;
  if (actor.kind !== 'PARTNER' || !line) throw new Error('a change was told by a way that carries none');
  const cursor = cursorOf(change);
  line.reached = cursor;
  recordTold(context, actor.id, change);
  return toStatusChangedType(change, cursor);
}
