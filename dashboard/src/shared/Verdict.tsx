import type { Colour, Determinacy, PopupKind } from '../generated/documents';
import { Tag } from './Tag';
import type { ToneName } from './tokens';
import { useWord } from './use-text';

export interface VerdictLike {
  readonly colour: Colour;
  readonly popup: PopupKind | null;
  readonly determinacy: Determinacy;
}

const TONE_OF_COLOUR = { GREEN: 'green', YELLOW: 'yellow', RED: 'red', NONE: 'popup' } as const;

/** The tone of an outcome; undecided outcomes never wear a colour. */
export function toneOf(verdict: VerdictLike): ToneName {
  if (verdict.determinacy === 'INDETERMINATE') return 'unknown';
  return TONE_OF_COLOUR[verdict.colour];
}

/** The words of an outcome: its pop-up when it has one, else its colour. */
export function useVerdictWords(): (verdict: VerdictLike) => string {
  const word = useWord();
  return (verdict) => {
    const main = verdict.popup ? word('PopupKind', verdict.popup) : word('Colour', verdict.colour);
    return verdict.determinacy === 'INDETERMINATE' ? `${word('Determinacy', 'INDETERMINATE')} · ${main}` : main;
  };
}

/** An outcome as a tag: tone, shape and words (判定结果). */
export function VerdictTag({ verdict }: { readonly verdict: VerdictLike | null }) {
  const words = useVerdictWords();
  if (!verdict) return <Tag tone="unknown">—</Tag>;
  const name = toneOf(verdict);
  return (
    <Tag tone={name} glyph outlined={name === 'unknown'}>
      {words(verdict)}
    </Tag>
  );
}
