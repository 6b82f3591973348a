import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { DraftIncidentCorrectionDocument, type IncidentRemedyKind, type SelectedHit } from '../generated/documents';
import { Choice } from '../shared/Choice';
import { DivisionPicker } from '../shared/DivisionPicker';
import { CommandNotice } from '../shared/Faults';
import { useCommand, useForget } from '../shared/use-api';
import { useWord } from '../shared/use-text';
import { type DraftFields, firstFields, toInput } from './draft-fields';
import type { Incident } from './incident.provider';
import { SourceChips } from './SourceChips';

const KINDS: readonly IncidentRemedyKind[] = ['GRACE', 'EXCLUDE_STAY', 'REFINE_STAY', 'CONFIRM_TEST_UPLOAD'];
const HITS: readonly SelectedHit[] = ['PREFECTURE_ONLY', 'PREFECTURE_SIBLING', 'COUNTY_ONLY', 'IN_AREA'];

/** Drafts a correction for everybody a selector names; it begins with what the appeals have in common. */
export function DraftForm({ incident, onDone }: { readonly incident: Incident; readonly onDone: () => void }) {
  const translate = useTranslate();
  const word = useWord();
  const forget = useForget();
  const command = useCommand(DraftIncidentCorrectionDocument);
  const [fields, setFields] = useState(() => firstFields(incident));
  const set = (more: Partial<DraftFields>): void => setFields((now) => ({ ...now, ...more }));
  const label = (name: string): string => translate(`incident.draft.${name}`);
  const isTest = fields.remedy === 'CONFIRM_TEST_UPLOAD';
  const text = (name: 'batchId' | 'institutionId' | 'fromDay' | 'toDay' | 'ruleId' | 'validDays' | 'legalBasis') => ({
    label: label(name),
    value: fields[name],
    onChange: ({ target }: { readonly target: { readonly value: string } }) => set({ [name]: target.value }),
    autoComplete: 'off',
  });
  const send = async () => {
    const done = await command.run({ input: toInput(fields, incident) });
    await forget('ShowIncident', 'incident');
    if (done) onDone();
  };
  return (
    <Box
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      sx={{ display: 'grid', gap: 1.5 }}
    >
      <SourceChips incident={incident} onChoose={set} />
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(3, minmax(0, 1fr))', gap: 1.5 }}>
        <Choice
          label={label('remedy')}
          value={fields.remedy}
          options={KINDS.map((value) => ({ value, label: word('IncidentRemedyKind', value) }))}
          onChange={(remedy) => set({ remedy, validDays: remedy === 'GRACE' ? '3' : fields.validDays })}
        />
        {fields.remedy === 'GRACE' && (
          <TextField {...text('ruleId')} required helperText={incident.decidingRules.join(' · ')} />
        )}
        {fields.remedy === 'REFINE_STAY' && (
          <DivisionPicker
            label={label('county')}
            value={fields.county}
            onChange={(county) => set({ county })}
            within={fields.prefecture?.code ?? null}
            required
          />
        )}
        <TextField {...text('validDays')} required slotProps={{ htmlInput: { inputMode: 'numeric' } }} />
        <TextField {...text('batchId')} />
        {isTest ? (
          <TextField {...text('institutionId')} />
        ) : (
          <DivisionPicker
            label={label('prefecture')}
            value={fields.prefecture}
            onChange={(prefecture) => set({ prefecture })}
          />
        )}
        <TextField {...text('fromDay')} placeholder="2021-10-20" />
        <TextField {...text('toDay')} placeholder="2021-10-30" />
        {!isTest && <HitField value={fields.onlyHit} onChange={(onlyHit) => set({ onlyHit })} />}
      </Box>
      {!isTest && (
        <FormControlLabel
          control={<Checkbox checked={fields.telecomOnly} onChange={(_event, telecomOnly) => set({ telecomOnly })} />}
          label={label('telecomOnly')}
        />
      )}
      <TextField {...text('legalBasis')} required multiline minRows={2} />
      <Box sx={{ display: 'flex', gap: 1 }}>
        <Button type="submit" variant="contained" loading={command.busy} disabled={fields.legalBasis.trim() === ''}>
          {label('save')}
        </Button>
        <Button color="inherit" onClick={onDone}>
          {translate('incident.cancel')}
        </Button>
      </Box>
      <CommandNotice {...command} />
    </Box>
  );
}

interface HitFieldProps {
  readonly value: DraftFields['onlyHit'];
  readonly onChange: (hit: DraftFields['onlyHit']) => void;
}

/** How the stays met the list; however, when nothing is chosen. */
function HitField({ value, onChange }: HitFieldProps) {
  const translate = useTranslate();
  const word = useWord();
  return (
    <Choice
      label={translate('incident.draft.onlyHit')}
      value={value === '' ? 'ANY' : value}
      options={[
        { value: 'ANY', label: translate('incident.draft.anyHit') },
        ...HITS.map((hit) => ({ value: hit, label: word('SelectedHit', hit) })),
      ]}
      onChange={(chosen: string) => onChange(HITS.find((hit) => hit === chosen) ?? '')}
    />
  );
}
