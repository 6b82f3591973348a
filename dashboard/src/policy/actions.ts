import {
  ApprovePolicyChangeDocument,
  ApprovePolicyDocument,
  DiscardPolicyDocument,
  EndPolicyDocument,
  RejectPolicyChangeDocument,
  ReturnPolicyDocument,
  RollBackPolicyDocument,
  SubmitPolicyDocument,
  type PolicyAction,
  type PolicyRowPartsFragment,
} from '../generated/documents';
import { fromLocalField } from '../shared/format';

/** What a dialog asks for. */
export interface ActionForm {
  readonly reason: string;
  readonly emergency: boolean;
  /** `YYYY-MM-DDTHH:mm` on the city's clock. */
  readonly until: string;
}

export const EMPTY_FORM: ActionForm = { reason: '', emergency: false, until: '' };

export interface Act {
  readonly action: PolicyAction;
  readonly document: { toString(): string };
  readonly asks: { readonly emergency?: true; readonly until?: true };
  /** Whether a reason must be given: always, only in an emergency, or not at all. */
  readonly reason: 'NEEDED' | 'IN_EMERGENCY' | 'OPTIONAL';
  readonly look: 'main' | 'quiet' | 'danger';
  readonly input: (version: PolicyRowPartsFragment, form: ActionForm) => object;
}

const named = ({ key, revision }: PolicyRowPartsFragment) => ({ key, expectedRevision: revision });
const why = ({ reason }: ActionForm) => (reason.trim() === '' ? {} : { reason: reason.trim() });

/** The moves of a version in the order of their buttons; the server says which of them are open. */
export const ACTS: readonly Act[] = [
  {
    action: 'DISCARD',
    document: DiscardPolicyDocument,
    asks: {},
    reason: 'NEEDED',
    look: 'danger',
    input: (version, form) => ({ ...named(version), ...why(form) }),
  },
  {
    action: 'RETURN',
    document: ReturnPolicyDocument,
    asks: {},
    reason: 'NEEDED',
    look: 'quiet',
    input: (version, form) => ({ ...named(version), ...why(form) }),
  },
  {
    action: 'REJECT_CHANGE',
    document: RejectPolicyChangeDocument,
    asks: {},
    reason: 'NEEDED',
    look: 'quiet',
    input: (version, form) => ({ ...named(version), ...why(form) }),
  },
  {
    action: 'ROLL_BACK',
    document: RollBackPolicyDocument,
    asks: {},
    reason: 'NEEDED',
    look: 'danger',
    input: ({ key }, form) => ({ key, ...why(form) }),
  },
  {
    action: 'END',
    document: EndPolicyDocument,
    asks: { until: true },
    reason: 'NEEDED',
    look: 'quiet',
    input: ({ key }, form) => ({ key, validTo: fromLocalField(form.until), ...why(form) }),
  },
  {
    action: 'SUBMIT',
    document: SubmitPolicyDocument,
    asks: { emergency: true },
    reason: 'IN_EMERGENCY',
    look: 'main',
    input: (version, form) => ({ ...named(version), emergency: form.emergency, ...(form.emergency && why(form)) }),
  },
  {
    action: 'APPROVE_CHANGE',
    document: ApprovePolicyChangeDocument,
    asks: {},
    reason: 'OPTIONAL',
    look: 'main',
    input: (version) => named(version),
  },
  {
    action: 'APPROVE',
    document: ApprovePolicyDocument,
    asks: {},
    reason: 'OPTIONAL',
    look: 'main',
    input: (version, form) => ({ ...named(version), ...(form.reason.trim() !== '' && { note: form.reason.trim() }) }),
  },
];
