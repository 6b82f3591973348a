import type { AppealAction, DraftKind } from '../../generated/documents';
import { EMPTY_ASK } from '../agency/ask-draft';
import { DESK_MOVES, EMPTY_MOVE } from '../move';
import { EMPTY_UPHOLD } from '../uphold-draft';

/** Where the form of a move keeps what is being written, and which of its fields takes a text. */
export interface FormOfMove {
  readonly kind: DraftKind;
  readonly scope: string;
  readonly field: string;
  readonly blank: object;
}

const TAKES_NOTE: ReadonlySet<AppealAction> = new Set(
  DESK_MOVES.filter(({ note }) => note !== 'none').map(({ action }) => action),
);

/** The form in a case that a prepared text for this move goes into; null: there is none. */
export function formOf(action: AppealAction, appealId: string): FormOfMove | null {
  if (action === 'UPHOLD') return { kind: 'UPHOLD', scope: appealId, field: 'reason', blank: EMPTY_UPHOLD };
  if (action === 'ASK_AGENCY')
    return { kind: 'MOVE', scope: `${appealId}:${action}`, field: 'wording', blank: EMPTY_ASK };
  if (TAKES_NOTE.has(action)) return { kind: 'MOVE', scope: `${appealId}:${action}`, field: 'note', blank: EMPTY_MOVE };
  return null;
}

/** The draft with the text below what stands in its field already; used twice, it stands there once. */
export function withText({ field, blank }: FormOfMove, kept: string | null, text: string): string {
  const draft = { ...blank, ...(kept === null ? {} : (JSON.parse(kept) as object)) } as Record<string, unknown>;
  const written = typeof draft[field] === 'string' ? draft[field].trim() : '';
  if (written.includes(text)) return JSON.stringify(draft);
  return JSON.stringify({ ...draft, [field]: written === '' ? text : `${written}\n${text}` });
}
