import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import type { EvidenceKind } from '../generated/documents';
import { Choice } from '../shared/Choice';
import { DivisionPicker } from '../shared/DivisionPicker';
import { tone } from '../shared/tokens';
import { useText, useWord } from '../shared/use-text';
import type { CallForm } from './call-form';
import type { Caller } from './use-diagnosis';

const EVIDENCE: readonly EvidenceKind[] = [
  'CALL_NOTE',
  'HOTEL_BILL',
  'TICKET',
  'BOARDING_PASS',
  'REFUND_RECEIPT',
  'TOLL_RECORD',
  'EMPLOYER_LETTER',
  'COMMUNITY_LETTER',
  'OPERATOR_STATEMENT',
  'TRAVEL_CARD_SCREENSHOT',
  'LAB_REPORT',
  'COMPANION_STATEMENT',
];

/** More counties than this are searched for by name. */
const MOST_OFFERED = 14;

interface CorrectionOnCallProps {
  readonly stays: Caller['person']['stays'];
  readonly form: CallForm;
  readonly onChange: (form: CallForm) => void;
}

/** The suggested correction as far as a call can fill it in: the county, what was shown, on what ground. */
export function CorrectionOnCall({ stays, form, onChange }: CorrectionOnCallProps) {
  const translate = useTranslate();
  const word = useWord();
  const text = useText();
  const { suggestion } = form;
  if (suggestion === null) return null;
  const within = stays.find(({ id }) => suggestion.targetIds.includes(id))?.division.code ?? null;
  return (
    <Box
      component="fieldset"
      sx={{
        border: `1px solid ${tone.info.line}`,
        borderRadius: '6px',
        px: 1.5,
        py: 1,
        m: 0,
        display: 'grid',
        gap: 1.25,
      }}
    >
      <legend>{word('CorrectionKind', suggestion.kind)}</legend>
      {suggestion.kind === 'REFINE_STAY' && (
        <>
          {suggestion.counties.length > 0 && (
            <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
              {suggestion.counties.slice(0, MOST_OFFERED).map((candidate) => (
                <Button
                  key={candidate.division.code}
                  variant={form.county?.code === candidate.division.code ? 'contained' : 'outlined'}
                  disabled={candidate.listed}
                  title={text(candidate.sentence)}
                  onClick={() => onChange({ ...form, county: candidate.division })}
                >
                  {candidate.division.name}
                  {candidate.listed && `（${translate('intake.listed')}）`}
                </Button>
              ))}
            </Box>
          )}
          <DivisionPicker
            label={translate('intake.form.county')}
            value={form.county}
            onChange={(county) => onChange({ ...form, county })}
            within={within}
            required
          />
        </>
      )}
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 2fr', gap: 1.5 }}>
        <Choice
          label={translate('intake.form.evidence')}
          value={form.evidenceKind}
          options={EVIDENCE.map((value) => ({ value, label: word('EvidenceKind', value) }))}
          onChange={(evidenceKind) => onChange({ ...form, evidenceKind })}
        />
        <TextField
          label={translate('intake.form.evidenceText')}
          value={form.evidenceText}
          onChange={(event) => onChange({ ...form, evidenceText: event.target.value })}
        />
      </Box>
      <TextField
        label={translate('intake.form.basis')}
        value={form.legalBasis}
        onChange={(event) => onChange({ ...form, legalBasis: event.target.value })}
      />
    </Box>
  );
}
