import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import { Choice } from '../shared/Choice';
import { ink } from '../shared/tokens';
import { useWord } from '../shared/use-text';
import { CORRECTING_CAUSES } from './causes';
import type { ComposerPartProps } from './ComposerFields';
import { kindsFirst } from './draft';

/** Why the correction is right: cause, basis, evidence. */
export function JustificationFields({ appeal, draft, faults, onChange }: ComposerPartProps) {
  const translate = useTranslate();
  const word = useWord();
  const fault = (field: string): string | undefined =>
    faults[field] === undefined ? undefined : translate(`composer.fault.${faults[field]}`);
  return (
    <>
      <Choice
        label={translate('composer.cause')}
        value={draft.cause ?? ''}
        options={CORRECTING_CAUSES.map((value) => ({ value, label: word('CauseCode', value) }))}
        onChange={(cause) => onChange({ ...draft, cause })}
        required
        error={faults['cause'] !== undefined}
        {...(fault('cause') && { helperText: fault('cause') ?? '' })}
      />
      <Autocomplete
        freeSolo
        options={[...new Set(kindsFirst(draft).map((kind) => translate(`composer.bases.${kind}`)))]}
        inputValue={draft.legalBasis}
        onInputChange={(_event, legalBasis) => onChange({ ...draft, legalBasis })}
        filterOptions={(options) => options}
        openOnFocus
        renderInput={(params) => (
          <TextField
            {...params}
            label={translate('composer.basis')}
            required
            error={faults['basis'] !== undefined}
            helperText={fault('basis') ?? translate('composer.basisHint')}
          />
        )}
      />
      <EvidenceChoice appeal={appeal} draft={draft} faults={faults} onChange={onChange} />
    </>
  );
}

function EvidenceChoice({ appeal, draft, faults, onChange }: ComposerPartProps) {
  const translate = useTranslate();
  const word = useWord();
  const toggle = (id: string) =>
    onChange({
      ...draft,
      evidenceIds: draft.evidenceIds.includes(id)
        ? draft.evidenceIds.filter((other) => other !== id)
        : [...draft.evidenceIds, id],
    });
  return (
    <FormControl component="fieldset" error={faults['evidence'] !== undefined}>
      <FormLabel component="legend" sx={{ fontSize: 12.5 }}>
        {translate('composer.evidence')}
      </FormLabel>
      {appeal.evidence.length === 0 && <Box sx={{ color: ink.muted }}>{translate('composer.noEvidence')}</Box>}
      {appeal.evidence.map((evidence) => (
        <FormControlLabel
          key={evidence.id}
          control={
            <Checkbox
              size="small"
              checked={draft.evidenceIds.includes(evidence.id)}
              onChange={() => toggle(evidence.id)}
              sx={{ py: 0.25 }}
            />
          }
          label={translate('shared.colon', { label: word('EvidenceKind', evidence.kind), value: evidence.description })}
          slotProps={{ typography: { variant: 'body2' } }}
        />
      ))}
      {faults['evidence'] && <FormHelperText>{translate(`composer.fault.${faults['evidence']}`)}</FormHelperText>}
    </FormControl>
  );
}
