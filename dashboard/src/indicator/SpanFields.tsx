import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { Choice as ChoiceField } from '../shared/Choice';
import { TimeField } from '../shared/TimeField';
import type { Choice } from './chosen-span';
import { PRESETS } from './span';

interface SpanFieldsProps {
  readonly choice: Choice;
  readonly setChoice: (choice: Choice) => void;
}

/** Which span the figures are of. */
export function SpanFields({ choice, setChoice }: SpanFieldsProps) {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
      <ChoiceField
        label={translate('indicator.span')}
        width={150}
        value={choice.preset}
        options={[
          ...PRESETS.map((value) => ({ value, label: translate(`indicator.preset.${value}`) })),
          { value: 'custom' as const, label: translate('indicator.custom') },
        ]}
        onChange={(preset) => setChoice({ ...choice, preset })}
      />
      {choice.preset === 'custom' && (
        <>
          <TimeField
            label={translate('indicator.from')}
            value={choice.from}
            onChange={(from) => setChoice({ ...choice, from })}
            width={175}
          />
          <TimeField
            label={translate('indicator.to')}
            value={choice.to}
            onChange={(to) => setChoice({ ...choice, to })}
            width={175}
          />
        </>
      )}
    </Box>
  );
}
