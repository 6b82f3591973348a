import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import { Choice } from '../shared/Choice';
import { fullTime } from '../shared/format';
import { Panel } from '../shared/Panel';
import { tone } from '../shared/tokens';
import { useText, useWord } from '../shared/use-text';
import type { VariantDraft } from './draft';
import { ParameterRows } from './ParameterRows';
import { useLists, useMayTryRules, useParameters, type PolicyOption } from './use-choices';

/** As it is in force; no key and no id is empty of letters. */
const IN_FORCE = 'IN_FORCE';

interface VariantEditorProps {
  readonly index: number;
  readonly variant: VariantDraft;
  readonly policies: readonly PolicyOption[];
  readonly inForce: PolicyOption | null;
  readonly suggestedLabel: string;
  readonly onChange: (variant: VariantDraft) => void;
  readonly onRemove: (() => void) | null;
  /** What is wrong at a place below this variant; empty path: with the variant as a whole. */
  readonly faultAt: (path: string) => string | undefined;
}

/** One answer to "what if": another version, other parameters, another list, or several of them. */
export function VariantEditor(props: VariantEditorProps) {
  const { index, variant, policies, inForce, suggestedLabel, onChange, onRemove, faultAt } = props;
  const translate = useTranslate();
  const mayTryRules = useMayTryRules();
  const parameters = useParameters(variant.policyKey ?? inForce?.key ?? null);
  const set = (change: Partial<VariantDraft>) => onChange({ ...variant, ...change });
  const whole = faultAt('');
  return (
    <Panel
      title={translate('simulation.form.variant', { number: index + 1 })}
      actions={onRemove && <Button onClick={onRemove}>{translate('simulation.form.removeVariant')}</Button>}
    >
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: 1.5 }}>
          {mayTryRules && (
            <PolicyChoice
              policies={policies}
              inForce={inForce}
              value={variant.policyKey}
              onChange={(policyKey) => set({ policyKey, overrides: [] })}
              fault={faultAt('policyKey')}
            />
          )}
          <ListChoice
            value={variant.areaVersionId}
            onChange={(areaVersionId) => set({ areaVersionId })}
            fault={faultAt('areaVersionId')}
          />
        </Box>
        {mayTryRules && (
          <ParameterRows
            parameters={parameters}
            overrides={variant.overrides}
            onChange={(overrides) => set({ overrides })}
            faultAt={(row) => faultAt(`parameters.${row}`)}
          />
        )}
        <TextField
          label={translate('simulation.form.variantLabel')}
          value={variant.label}
          placeholder={suggestedLabel}
          onChange={({ target }) => set({ label: target.value })}
          error={faultAt('label') !== undefined}
          helperText={faultAt('label')}
          slotProps={{ inputLabel: { shrink: true }, htmlInput: { maxLength: 80 } }}
          sx={{ maxWidth: 420 }}
        />
        {whole && (
          <Box role="alert" sx={{ color: tone.red.ink, fontSize: 13 }}>
            {whole}
          </Box>
        )}
      </Box>
    </Panel>
  );
}

interface PolicyChoiceProps {
  readonly policies: readonly PolicyOption[];
  readonly inForce: PolicyOption | null;
  readonly value: string | null;
  readonly onChange: (key: string | null) => void;
  readonly fault: string | undefined;
}

function PolicyChoice({ policies, inForce, value, onChange, fault }: PolicyChoiceProps) {
  const translate = useTranslate();
  const text = useText();
  const word = useWord();
  const running = inForce ? `${inForce.id} ${inForce.version}` : translate('shared.none');
  return (
    <Choice
      label={translate('simulation.form.policy')}
      value={value ?? IN_FORCE}
      options={[
        { value: IN_FORCE, label: translate('simulation.form.policyInForce', { policy: running }) },
        ...policies
          .filter(({ key }) => key !== inForce?.key || key === value)
          .map((policy) => ({
            value: policy.key,
            label: `${policy.id} ${policy.version} · ${text(policy.title)} · ${word('PolicyState', policy.state)}`,
          })),
      ]}
      onChange={(chosen) => onChange(chosen === IN_FORCE ? null : chosen)}
      error={fault !== undefined}
      {...(fault !== undefined && { helperText: fault })}
    />
  );
}

interface ListChoiceProps {
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  readonly fault: string | undefined;
}

function ListChoice({ value, onChange, fault }: ListChoiceProps) {
  const translate = useTranslate();
  const word = useWord();
  const lists = useLists();
  return (
    <Choice
      label={translate('simulation.form.list')}
      value={value ?? IN_FORCE}
      options={[
        { value: IN_FORCE, label: translate('simulation.form.listInForce') },
        ...lists.map(({ id, sequence, listTime, state }) => ({
          value: id,
          label: translate('simulation.form.listOption', {
            sequence,
            at: fullTime(listTime),
            state: word('AreaVersionState', state),
          }),
        })),
      ]}
      onChange={(chosen) => onChange(chosen === IN_FORCE ? null : chosen)}
      error={fault !== undefined}
      {...(fault !== undefined && { helperText: fault })}
    />
  );
}
