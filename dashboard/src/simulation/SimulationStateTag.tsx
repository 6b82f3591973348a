import type { SimulationState } from '../generated/documents';
import { Tag } from '../shared/Tag';
import type { ToneName } from '../shared/tokens';
import { useWord } from '../shared/use-text';

const TONE: Readonly<Record<SimulationState, ToneName>> = {
  QUEUED: 'info',
  RUNNING: 'info',
  DONE: 'green',
  FAILED: 'red',
  CANCELLED: 'unknown',
};

export function SimulationStateTag({ state }: { readonly state: SimulationState }) {
  const word = useWord();
  return (
    <Tag tone={TONE[state]} glyph>
      {word('SimulationState', state)}
    </Tag>
  );
}
