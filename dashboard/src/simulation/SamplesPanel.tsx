import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { TextPartsFragment } from '../generated/documents';
import { Panel } from '../shared/Panel';
import { Empty } from '../shared/QueryState';
import { useText } from '../shared/use-text';
import { useVerdictWords, VerdictTag } from '../shared/Verdict';
import { FigurePanel } from './FigurePanel';
import type { Result } from './Headline';

type Sample = Result['samples'][number];

/** A few of the people it touches, pseudonymised: what they are told now and would be told. */
export function SamplesPanel({ samples }: { readonly samples: Result['samples'] }) {
  const translate = useTranslate();
  const text = useText();
  const verdict = useVerdictWords();
  const title = translate('simulation.samples.title');
  const changed = samples.filter(({ before, after }) => verdict(before) !== verdict(after));
  if (changed.length === 0) {
    return (
      <Panel title={title}>
        <Empty title={translate('simulation.samples.none')} />
      </Panel>
    );
  }
  const told = (sentences: readonly TextPartsFragment[]): string => sentences.map(text).join(' ');
  return (
    <FigurePanel
      title={title}
      aside={translate('simulation.samples.hint')}
      rows={changed}
      rowKey={({ pseudonym }) => pseudonym}
      maxHeight={460}
      fromTop
      columns={[
        { label: translate('simulation.samples.pseudonym'), nowrap: true, field: ({ pseudonym }) => pseudonym },
        ...(['before', 'after'] as const).map((side) => ({
          label: translate(`simulation.side.${side}`),
          field: (sample: Sample) => `${verdict(sample[side])} ${told(sentencesOf(sample, side))}`.trim(),
          cell: (sample: Sample) => <Told outcome={sample[side]} sentences={sentencesOf(sample, side)} />,
        })),
      ]}
    />
  );
}

const sentencesOf = (sample: Sample, side: 'before' | 'after'): readonly TextPartsFragment[] =>
  side === 'before' ? sample.sentencesBefore : sample.sentencesAfter;

interface ToldProps {
  readonly outcome: Sample['before'];
  readonly sentences: readonly TextPartsFragment[];
}

function Told({ outcome, sentences }: ToldProps) {
  const text = useText();
  return (
    <Box sx={{ display: 'grid', gap: 0.5, justifyItems: 'start', minWidth: 220 }}>
      <VerdictTag verdict={outcome} />
      {sentences.map((sentence) => (
        <span key={sentence.zh}>{text(sentence)}</span>
      ))}
    </Box>
  );
}
