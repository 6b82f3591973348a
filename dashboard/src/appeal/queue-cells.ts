import type { ComponentType } from 'react';
import type { AppealRow } from './appeal.provider';

interface QueueCell {
  readonly name: string;
  readonly Cell: ComponentType<{ readonly row: AppealRow }>;
}

/** What other concepts add to a row of the queue, one line each: beside the reason (an incident), beside the handler (who is in it). */
export const QUEUE_CELLS: { readonly reason: readonly QueueCell[]; readonly handler: readonly QueueCell[] } = {
  reason: [],
  handler: [],
};
