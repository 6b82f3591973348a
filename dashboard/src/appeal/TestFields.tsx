import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import type { TestResult } from '../generated/documents';
import { Choice } from '../shared/Choice';
import { InstitutionPicker } from '../shared/InstitutionPicker';
import { TimeField } from '../shared/TimeField';
import { useWord } from '../shared/use-text';
import type { Draft } from './draft';

const RESULTS: readonly TestResult[] = ['NEGATIVE', 'POSITIVE', 'INCONCLUSIVE'];

interface TestFieldsProps {
  readonly draft: Draft;
  readonly fault: (field: string) => string | undefined;
  readonly onChange: (draft: Draft) => void;
}

/** A test result from another channel, e.g. on paper (补录检测结果). */
export function TestFields({ draft, fault, onChange }: TestFieldsProps) {
  const translate = useTranslate();
  const word = useWord();
  return (
    <>
      <InstitutionField draft={draft} fault={fault} onChange={onChange} />
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 120px', gap: 1 }}>
        <SampleField draft={draft} fault={fault} onChange={onChange} />
        <Choice
          label={translate('composer.test.result')}
          value={draft.result}
          options={RESULTS.map((value) => ({ value, label: word('TestResult', value) }))}
          onChange={(result) => onChange({ ...draft, result })}
        />
      </Box>
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1 }}>
        {(
          [
            ['sampledAt', 'sampled'],
            ['reportedAt', 'reported'],
          ] as const
        ).map(([field, name]) => (
          <TimeField
            key={field}
            label={translate(`composer.test.${name}`)}
            value={draft[field]}
            onChange={(value) => onChange({ ...draft, [field]: value })}
            required
            fault={fault(name)}
          />
        ))}
      </Box>
    </>
  );
}

export function SampleField({ draft, fault, onChange }: TestFieldsProps) {
  const translate = useTranslate();
  return (
    <TextField
      label={translate('composer.test.sample')}
      value={draft.sampleNumber}
      onChange={(event) => onChange({ ...draft, sampleNumber: event.target.value })}
      required
      error={fault('sample') !== undefined}
      helperText={fault('sample')}
    />
  );
}

/** The laboratory, by name. */
export function InstitutionField({ draft, fault, onChange }: TestFieldsProps) {
  const translate = useTranslate();
  return (
    <InstitutionPicker
      label={translate('composer.test.institution')}
      value={draft.institution}
      onChange={(institution) => onChange({ ...draft, institution })}
      required
      fault={fault('institution')}
    />
  );
}
