import type { CasePartsFragment, KnowledgePartsFragment } from '../../generated/documents';

/** A cause weaker than this is named on the screen, and no article is shown for it. */
const LIKELY = 0.3;

type Coded = {
  readonly reason: string;
  readonly cause: string | null;
  readonly probableCauses: readonly { readonly code: string; readonly confidence: number }[];
  readonly decision: Pick<CasePartsFragment['decision'], 'popup' | 'gaps'>;
};

/** What articles of a case are bound to, the weightiest first: the cause chosen, the likely ones, the pop-up, gaps, what it is about. */
export const caseCodes = ({ reason, cause, probableCauses, decision }: Coded): readonly string[] => [
  ...(cause === null ? [] : [`CAUSE:${cause}`]),
  ...probableCauses
    .filter(({ confidence }) => confidence >= LIKELY)
    .toSorted((a, b) => b.confidence - a.confidence)
    .map(({ code }) => `CAUSE:${code}`),
  ...decision.gaps.map(({ code }) => `GAP:${code}`),
  ...(decision.popup === null ? [] : [`POPUP:${decision.popup}`]),
  `REASON:${reason}`,
];

type Bound = Pick<KnowledgePartsFragment, 'bindings' | 'key'>;

/** Where the first code of the case stands that a text is bound to; none: behind all. */
const rankOf = ({ bindings }: Bound, codes: readonly string[]): number => {
  const found = codes.findIndex((code) => bindings.includes(code));
  return found === -1 ? codes.length : found;
};

/** Texts in the order in which they fit a case; what does not fit comes last. */
export const byFit = <Text extends Bound>(texts: readonly Text[], codes: readonly string[]): readonly Text[] =>
  texts.toSorted((a, b) => rankOf(a, codes) - rankOf(b, codes) || (a.key < b.key ? -1 : 1));

/** Only the texts that fit, the best first. */
export const fitting = <Text extends Bound>(texts: readonly Text[], codes: readonly string[]): readonly Text[] =>
  byFit(texts, codes).filter((text) => rankOf(text, codes) < codes.length);
