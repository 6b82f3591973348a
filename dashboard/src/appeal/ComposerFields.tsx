import Box from '@mui/material/Box';
import FormHelperText from '@mui/material/FormHelperText';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import type { CasePartsFragment, CorrectionKind } from '../generated/documents';
import { Choice } from '../shared/Choice';
import { DivisionPicker } from '../shared/DivisionPicker';
import { useText, useWord } from '../shared/use-text';
import { TARGET_OF, type Draft, type DraftFaults } from './draft';
import { TargetField } from './TargetField';
import { TestFields } from './TestFields';

const KINDS: readonly CorrectionKind[] = [
  'REFINE_STAY',
  'EXCLUDE_STAY',
  'CONFIRM_TEST_UPLOAD',
  'ATTACH_TEST',
  'END_BINDING_EARLY',
  'GRACE',
];

export interface ComposerPartProps {
  readonly appeal: CasePartsFragment;
  readonly draft: Draft;
  readonly faults: DraftFaults;
  readonly onChange: (draft: Draft) => void;
}

/** Kind and target of a correction; the other fields follow the kind. */
export function ComposerFields({ appeal, draft, faults, onChange }: ComposerPartProps) {
  const translate = useTranslate();
  const word = useWord();
  const fault = (field: string): string | undefined =>
    faults[field] === undefined ? undefined : translate(`composer.fault.${faults[field]}`);
  const stay = appeal.person.stays.find(({ id }) => id === draft.targetIds[0]);
  const target = draft.kind ? TARGET_OF[draft.kind] : null;
  return (
    <>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 96px', gap: 1 }}>
        <Choice
          label={translate('composer.kind')}
          value={draft.kind ?? ''}
          options={KINDS.map((value) => ({ value, label: word('CorrectionKind', value) }))}
          onChange={(kind) =>
            onChange({ ...draft, kind, targetIds: TARGET_OF[kind] === target ? draft.targetIds : [] })
          }
          required
          error={faults['kind'] !== undefined}
          {...(fault('kind') && { helperText: fault('kind') ?? '' })}
        />
        <TextField
          label={translate('composer.days')}
          value={draft.validDays}
          onChange={(event) => onChange({ ...draft, validDays: event.target.value })}
          error={faults['days'] !== undefined}
          helperText={fault('days')}
          title={translate('composer.daysHint')}
          slotProps={{ htmlInput: { inputMode: 'numeric' } }}
        />
      </Box>
      {target && (
        <TargetField appeal={appeal} target={target} draft={draft} fault={fault('target')} onChange={onChange} />
      )}
      {draft.kind === 'REFINE_STAY' && (
        <Box>
          <DivisionPicker
            key={stay?.id}
            label={translate('composer.county')}
            value={draft.division}
            onChange={(division) => onChange({ ...draft, division })}
            within={stay ? (stay.division.prefectureCode ?? stay.division.code) : null}
            required
          />
          {fault('county') && <FormHelperText error>{fault('county')}</FormHelperText>}
        </Box>
      )}
      {draft.kind === 'GRACE' && <RuleField appeal={appeal} draft={draft} fault={fault('rule')} onChange={onChange} />}
      {draft.kind === 'ATTACH_TEST' && <TestFields draft={draft} fault={fault} onChange={onChange} />}
    </>
  );
}

interface RuleFieldProps extends Omit<ComposerPartProps, 'faults'> {
  readonly fault: string | undefined;
}

function RuleField({ appeal, draft, fault, onChange }: RuleFieldProps) {
  const translate = useTranslate();
  const text = useText();
  const fired = (appeal.person.decision ?? appeal.decision).reasons.filter(({ truth }) => truth !== 'FALSE');
  return (
    <Choice
      label={translate('composer.rule')}
      value={draft.ruleId}
      options={fired.map(({ ruleId, title }) => ({ value: ruleId, label: `${ruleId} ${text(title)}` }))}
      onChange={(ruleId) => onChange({ ...draft, ruleId })}
      required
      error={fault !== undefined}
      {...(fault !== undefined && { helperText: fault })}
    />
  );
}
