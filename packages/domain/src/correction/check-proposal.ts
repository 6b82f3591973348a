import type { Correction, CorrectionKind } from '../evidence/evidence.js';

/** At most this many corrections are decided together (一并处理). */
export const MOST_TOGETHER = 10;

export type ProposalRefusal = 'NOTHING_PROPOSED' | 'TOO_MANY' | 'CONTRADICTS_ITSELF' | 'AREA_ALONE';

/** Kinds that take a fact out altogether; nothing else can be said of it in the same breath. */
const TAKES_OUT: ReadonlySet<CorrectionKind> = new Set(['EXCLUDE_STAY', 'FIX_IDENTITY', 'END_BINDING_EARLY']);

/** Whether these corrections can be decided together; null when they can. `at`: which of them is at fault. */
export function checkProposal(
  corrections: readonly Correction[],
): { readonly code: ProposalRefusal; readonly at: number } | null {
  if (corrections.length === 0) return { code: 'NOTHING_PROPOSED', at: 0 };
  if (corrections.length > MOST_TOGETHER) return { code: 'TOO_MANY', at: MOST_TOGETHER };
  const area = corrections.findIndex(({ kind }) => kind === 'FIX_AREA');
  if (area >= 0 && corrections.length > 1) return { code: 'AREA_ALONE', at: area };
  const at = corrections.findIndex((one, index) =>
    corrections.slice(0, index).some((other) => contradicts(one, other)),
  );
  return at < 0 ? null : { code: 'CONTRADICTS_ITSELF', at };
}

/** Whether two corrections say different things of one fact, or the same thing twice. */
export function contradicts(a: Correction, b: Correction): boolean {
  if (a.kind === 'GRACE' && b.kind === 'GRACE') return a.ruleId === b.ruleId;
  if (!a.targetIds.some((id) => b.targetIds.includes(id))) return false;
  return a.kind === b.kind || TAKES_OUT.has(a.kind) || TAKES_OUT.has(b.kind);
}
