import Add from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useEffect, useRef } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink, useLocation, useSearchParams } from 'react-router-dom';
import { fromLocalField } from '../shared/format';
import { isLocalTime } from '../shared/local-time';
import { CommandNotice } from '../shared/Faults';
import { Panel } from '../shared/Panel';
import { ScreenHead } from '../shared/ScreenHead';
import { EMPTY_VARIANT, MOST_VARIANTS, type SimulationDraft } from './draft';
import { MomentField } from './MomentField';
import { NameField } from './NameField';
import { PrefecturesField } from './PrefecturesField';
import { draftFor } from './questions';
import { ReadyQuestions } from './ReadyQuestions';
import { useLists, useMayTryRules, usePolicies } from './use-choices';
import { useSimulationForm } from './use-simulation-form';
import { useVariantLabel } from './use-variant-label';
import { VariantEditor } from './VariantEditor';

/**
 * Asks "what if": the moment, who, and up to four answers to compare. An address may bring the question along, and an
 * answer its own question, to ask it again a little differently.
 */
export function NewSimulation() {
  const translate = useTranslate();
  const [params] = useSearchParams();
  const mayTryRules = useMayTryRules();
  return (
    <>
      <ScreenHead
        title={translate('simulation.new.title')}
        hint={
          <Link component={RouterLink} to="/simulation">
            {translate('simulation.back')}
          </Link>
        }
      />
      <Box sx={{ maxWidth: 980 }}>
        {mayTryRules && (
          <Panel title={translate('simulation.question.title')}>
            <ReadyQuestions />
          </Panel>
        )}
        {/* another question begins the form anew */}
        <SimulationForm key={params.toString()} params={params} />
      </Box>
    </>
  );
}

function SimulationForm({ params }: { readonly params: URLSearchParams }) {
  const translate = useTranslate();
  const brought = useLocation().state as { readonly draft?: SimulationDraft } | null;
  const element = useRef<HTMLFormElement>(null);
  const form = useSimulationForm(
    () =>
      brought?.draft ??
      draftFor({ question: params.get('question'), policy: params.get('policy'), list: params.get('list') }),
  );
  const { draft, change, faultAt, failures } = form;
  useEffect(() => {
    if (failures > 0) element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [failures]);
  const { policies, inForce } = usePolicies(isLocalTime(draft.asOf) ? fromLocalField(draft.asOf) : null);
  const variantLabel = useVariantLabel({ policies, lists: useLists() });
  const simulationLabel = draft.variants
    .map((variant, index) => variant.label.trim() || variantLabel(variant, index))
    .join(' / ');
  return (
    <Box
      component="form"
      ref={element}
      noValidate
      aria-label={translate('simulation.new.title')}
      onSubmit={(event) => {
        event.preventDefault();
        void form.submit({ simulation: simulationLabel, variant: variantLabel });
      }}
      sx={{ display: 'grid', gap: 1.5, mt: 1.5 }}
    >
      <Panel title={translate('simulation.form.scope')}>
        <Box sx={{ display: 'grid', gap: 1.5 }}>
          <NameField
            value={draft.label}
            suggested={simulationLabel}
            onChange={(label) => change({ label })}
            fault={faultAt('label')}
          />
          <MomentField value={draft.asOf} onChange={(asOf) => change({ asOf })} fault={faultAt('asOf')} />
          <PrefecturesField draft={draft} onChange={change} fault={faultAt('prefectures')} />
        </Box>
      </Panel>
      {draft.variants.map((variant, index) => (
        <VariantEditor
          key={index}
          index={index}
          variant={variant}
          policies={policies}
          inForce={inForce}
          suggestedLabel={variantLabel(variant, index)}
          onChange={(next) => change({ variants: draft.variants.with(index, next) })}
          onRemove={draft.variants.length > 1 ? () => change({ variants: draft.variants.toSpliced(index, 1) }) : null}
          faultAt={(path) => faultAt(['variants', index, ...(path === '' ? [] : [path])].join('.'))}
        />
      ))}
      <CommandNotice refusal={form.unplaced} error={form.error} />
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
        {draft.variants.length < MOST_VARIANTS && (
          <Button
            variant="outlined"
            startIcon={<Add />}
            onClick={() => change({ variants: [...draft.variants, EMPTY_VARIANT] })}
          >
            {translate('simulation.form.addVariant')}
          </Button>
        )}
        <Box sx={{ flex: 1, fontSize: 12.5 }}>{translate('simulation.form.harmless')}</Box>
        <Button type="submit" variant="contained" loading={form.busy}>
          {translate('simulation.form.start')}
        </Button>
      </Box>
    </Box>
  );
}
