import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { RateAppealDocument, type RatingOnAppealFragment, type Satisfied } from '../../generated/documents';
import { CommandNotice } from '../../shared/Faults';
import { shortTime } from '../../shared/format';
import { Panel } from '../../shared/Panel';
import { useCommand, useForget } from '../../shared/use-api';
import { useWord } from '../../shared/use-text';
import type { CasePanelProps } from '../case-panel';

const TOLD: ReadonlySet<string> = new Set(['NOTIFIED', 'CLOSED']);

/** The three questions (回访), asked once after the person was told; shows nothing before. */
export function SatisfactionPanel({ appeal }: CasePanelProps) {
  const translate = useTranslate();
  if (appeal.rating) {
    return (
      <Panel title={translate('satisfaction.title')} aside={shortTime(appeal.rating.at)}>
        <Answered rating={appeal.rating} />
      </Panel>
    );
  }
  if (!TOLD.has(appeal.state)) return null;
  return (
    <Panel title={translate('satisfaction.title')} aside={translate('satisfaction.once')}>
      <Questions appealId={appeal.id} />
    </Panel>
  );
}

function Answered({ rating }: { readonly rating: NonNullable<RatingOnAppealFragment['rating']> }) {
  const translate = useTranslate();
  const word = useWord();
  const yes = (is: boolean): string => translate(is ? 'satisfaction.yes' : 'satisfaction.no');
  const lines = [
    [translate('satisfaction.contacted'), yes(rating.contacted)],
    [translate('satisfaction.solved'), yes(rating.solved)],
    [translate('satisfaction.satisfied'), word('Satisfied', rating.satisfied)],
  ] as const;
  return (
    <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: '1fr auto', gap: 0.5 }}>
      {lines.map(([question, answer]) => (
        <Box key={question} sx={{ display: 'contents' }}>
          <dt>{question}</dt>
          <Box component="dd" sx={{ m: 0, fontWeight: 600 }}>
            {answer}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

const YES_NO = ['yes', 'no'] as const;
const GRADES: readonly Satisfied[] = ['SATISFIED', 'FAIRLY', 'NOT'];
type YesNo = (typeof YES_NO)[number];

function Questions({ appealId }: { readonly appealId: string }) {
  const translate = useTranslate();
  const word = useWord();
  const forget = useForget();
  const rate = useCommand(RateAppealDocument);
  const [contacted, setContacted] = useState<YesNo | null>(null);
  const [solved, setSolved] = useState<YesNo | null>(null);
  const [satisfied, setSatisfied] = useState<Satisfied | null>(null);
  const yesNo = YES_NO.map((value) => ({ value, label: translate(`satisfaction.${value}`) }));
  const submit = async () => {
    if (contacted === null || solved === null || satisfied === null) return;
    const input = { appealId, contacted: contacted === 'yes', solved: solved === 'yes', satisfied };
    if (await rate.run({ input })) await forget('ShowAppeal');
  };
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <CommandNotice refusal={rate.refusal} error={rate.error} />
      <Question label={translate('satisfaction.contacted')} value={contacted} options={yesNo} onChange={setContacted} />
      <Question label={translate('satisfaction.solved')} value={solved} options={yesNo} onChange={setSolved} />
      <Question
        label={translate('satisfaction.satisfied')}
        value={satisfied}
        options={GRADES.map((value) => ({ value, label: word('Satisfied', value) }))}
        onChange={setSatisfied}
      />
      <Box>
        <Button
          variant="outlined"
          disabled={contacted === null || solved === null || satisfied === null}
          loading={rate.busy}
          onClick={() => void submit()}
        >
          {translate('satisfaction.record')}
        </Button>
      </Box>
    </Box>
  );
}

interface QuestionProps<Value extends string> {
  readonly label: string;
  readonly value: Value | null;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

function Question<Value extends string>({ label, value, options, onChange }: QuestionProps<Value>) {
  const id = useId();
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: 1, flexWrap: 'wrap' }}>
      <FormLabel id={id} sx={{ color: 'text.primary' }}>
        {label}
      </FormLabel>
      <RadioGroup
        row
        aria-labelledby={id}
        value={value ?? ''}
        onChange={(_event, chosen) => {
          const option = options.find((one) => one.value === chosen);
          if (option) onChange(option.value);
        }}
      >
        {options.map((option) => (
          <FormControlLabel
            key={option.value}
            value={option.value}
            label={option.label}
            control={<Radio size="small" />}
          />
        ))}
      </RadioGroup>
    </Box>
  );
}
