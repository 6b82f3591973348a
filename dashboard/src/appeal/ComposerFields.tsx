import Box from '@mui/material/Box';
import FormHelperText from '@mui/material/FormHelperText';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import type { CasePartsFragment, CorrectionKind } from '../generated/documents';
import { Choice } from '../shared/Choice';
import { DivisionPicker } from '../shared/DivisionPicker';
import { useText, useWord } from '../shared/use-text';
import { ComposerDose } from './ComposerDose';
import { longestDays, TARGET_OF, type Draft, type DraftFaults } from './draft';
import { TargetField } from './TargetField';
import { InstitutionField, SampleField, TestFields } from './TestFields';

const KINDS: readonly CorrectionKind[] = [
  'REFINE_STAY',
  'EXCLUDE_STAY',
  'CONFIRM_TEST_UPLOAD',
  'ATTACH_TEST',
  'ATTACH_DOSE',
  'END_BINDING_EARLY',
  'FIX_IDENTITY',
  'GRACE',
  'FIX_AREA',
];

export interface ComposerPartProps {
  readonly appeal: CasePartsFragment;
  readonly draft: Draft;
  readonly faults: DraftFaults;
  readonly onChange: (draft: Draft) => void;
}

interface ComposerFieldsProps extends ComposerPartProps {
  /** Resident number or phone of whom a wrongly filed test is; never part of the draft. */
  readonly owner: string;
  readonly onOwner: (owner: string) => void;
}

/** Kind and target of a correction; the other fields follow the kind. */
export function ComposerFields({ appeal, draft, faults, onChange, owner, onOwner }: ComposerFieldsProps) {
  const translate = useTranslate();
  const word = useWord();
  const fault = (field: string): string | undefined =>
    faults[field] === undefined ? undefined : translate(`composer.fault.${faults[field]}`);
  const target = draft.kind ? TARGET_OF[draft.kind] : null;
  const choose = (kind: CorrectionKind) =>
    onChange({
      ...draft,
      kind,
      targetIds: TARGET_OF[kind] === target ? draft.targetIds : [],
      validDays: String(Math.min(Number(draft.validDays) || longestDays(kind), longestDays(kind))),
    });
  return (
    <>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 96px', gap: 1 }}>
        <Choice
          label={translate('composer.kind')}
          value={draft.kind ?? ''}
          options={KINDS.map((value) => ({ value, label: word('CorrectionKind', value) }))}
          onChange={choose}
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
      <KindFields appeal={appeal} draft={draft} fault={fault} onChange={onChange} owner={owner} onOwner={onOwner} />
    </>
  );
}

interface KindFieldsProps extends Omit<ComposerFieldsProps, 'faults'> {
  readonly fault: (field: string) => string | undefined;
}

/** What only some kinds ask for. */
function KindFields({ appeal, draft, fault, onChange, owner, onOwner }: KindFieldsProps) {
  const translate = useTranslate();
  const stay = appeal.person.stays.find(({ id }) => id === draft.targetIds[0]);
  const unit = stay ? (stay.division.prefectureCode ?? stay.division.code) : null;
  switch (draft.kind) {
    case 'REFINE_STAY':
    case 'FIX_AREA':
      return (
        <Box>
          <DivisionPicker
            key={stay?.id}
            label={translate(draft.kind === 'FIX_AREA' ? 'composer.area' : 'composer.county')}
            value={draft.division}
            onChange={(division) => onChange({ ...draft, division })}
            within={unit}
            required
          />
          <FormHelperText error={fault('county') !== undefined}>
            {fault('county') ?? (draft.kind === 'FIX_AREA' ? translate('composer.areaHint') : '')}
          </FormHelperText>
        </Box>
      );
    case 'GRACE':
      return <RuleField appeal={appeal} draft={draft} fault={fault('rule')} onChange={onChange} />;
    case 'ATTACH_TEST':
      return <TestFields draft={draft} fault={fault} onChange={onChange} />;
    case 'ATTACH_DOSE':
      return <ComposerDose draft={draft} fault={fault} onChange={onChange} />;
    case 'FIX_IDENTITY':
      return draft.targetIds.length > 0 ? (
        <TextField
          label={translate('composer.owner')}
          value={owner}
          onChange={(event) => onOwner(event.target.value.trim())}
          helperText={translate('composer.ownerHint')}
          autoComplete="off"
        />
      ) : (
        <Box sx={{ display: 'grid', gap: 1 }}>
          <FormHelperText>{translate('composer.strayed')}</FormHelperText>
          <InstitutionField draft={draft} fault={fault} onChange={onChange} />
          <SampleField draft={draft} fault={fault} onChange={onChange} />
        </Box>
      );
    default:
      return null;
  }
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
