import type { DivisionPartsFragment, StartSimulationMutationVariables } from '../generated/documents';
import { fromLocalField } from '../shared/format';
import { isLocalTime } from '../shared/local-time';

type SimulationInput = StartSimulationMutationVariables['input'];

/** A parameter of the policy with another value, as JSON text. */
export interface OverrideDraft {
  readonly name: string;
  readonly raw: string;
}

/** One answer to "what if": anything left null is as it is in force. */
export interface VariantDraft {
  readonly label: string;
  readonly policyKey: string | null;
  readonly areaVersionId: string | null;
  readonly overrides: readonly OverrideDraft[];
}

export interface SimulationDraft {
  readonly label: string;
  /** On the city's clock, `YYYY-MM-DDTHH:mm`; empty is now. */
  readonly asOf: string;
  readonly variants: readonly VariantDraft[];
  /** Empty is everybody. */
  readonly prefectures: readonly DivisionPartsFragment[];
  /** Chosen prefectures only, even while none is chosen yet. */
  readonly everybody: boolean;
}

export const MOST_VARIANTS = 4;
export const MOST_PREFECTURES = 50;
const LONGEST_LABEL = 80;

export const EMPTY_VARIANT: VariantDraft = { label: '', policyKey: null, areaVersionId: null, overrides: [] };
export const EMPTY_DRAFT: SimulationDraft = {
  label: '',
  asOf: '',
  variants: [EMPTY_VARIANT],
  prefectures: [],
  everybody: true,
};

/** Where on the form something is wrong, and the key of the sentence that says what. */
export interface DraftFault {
  readonly place: string;
  readonly key: string;
}

function isJson(raw: string): boolean {
  try {
    JSON.parse(raw);
    return true;
  } catch {
    return false;
  }
}

/** What the form itself can see; everything else the server says. */
export function faultsOf(draft: SimulationDraft): readonly DraftFault[] {
  const faults: DraftFault[] = [];
  if (draft.asOf !== '' && !isLocalTime(draft.asOf)) faults.push({ place: 'asOf', key: 'shared.mistypedTime' });
  if (!draft.everybody && draft.prefectures.length === 0) {
    faults.push({ place: 'prefectures', key: 'simulation.fault.prefectures' });
  }
  draft.variants.forEach((variant, index) => {
    const asInForce = !variant.policyKey && !variant.areaVersionId && variant.overrides.length === 0;
    if (asInForce) faults.push({ place: `variants.${index}`, key: 'simulation.fault.nothing' });
    variant.overrides.forEach(({ raw }, row) => {
      if (!isJson(raw)) faults.push({ place: `variants.${index}.parameters.${row}`, key: 'simulation.fault.value' });
    });
  });
  return faults;
}

/** Labels nobody typed are made of what was chosen. */
interface Labels {
  readonly simulation: string;
  readonly variant: (variant: VariantDraft, index: number) => string;
}

const short = (label: string): string =>
  label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL - 1)}…` : label;

/** Two variants of one name could not be told apart. */
const toldApart = (names: readonly string[]): readonly string[] =>
  names.map((name, index) => {
    const before = names.slice(0, index).filter((one) => one === name).length;
    return before === 0 ? name : `${name} (${before + 1})`;
  });

export function toInput(draft: SimulationDraft, labels: Labels): SimulationInput {
  const names = toldApart(
    draft.variants.map((variant, index) => short(variant.label.trim() || labels.variant(variant, index))),
  );
  return {
    label: short(draft.label.trim() || labels.simulation),
    ...(draft.asOf !== '' && { asOf: fromLocalField(draft.asOf) }),
    ...(!draft.everybody && { prefectures: draft.prefectures.map(({ code }) => code) }),
    variants: draft.variants.map((variant, index) => ({
      label: names[index] ?? '',
      ...(variant.policyKey && { policyKey: variant.policyKey }),
      ...(variant.areaVersionId && { areaVersionId: variant.areaVersionId }),
      ...(variant.overrides.length > 0 && {
        parameters: variant.overrides.map(({ name, raw }) => ({ name, value: raw })),
      }),
    })),
  };
}
