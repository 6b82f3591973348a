import type { PartnerInput, PartnerPartsFragment } from '../generated/documents';

/** Rights of a partner as the fields hold them: lists are lines. */
export interface PartnerDraft {
  readonly name: string;
  readonly contact: string;
  readonly scopes: readonly string[];
  readonly purposes: string;
  readonly addresses: string;
  readonly budget: string;
  readonly proofRequired: boolean;
  readonly proofKeys: string;
}

export const EMPTY_DRAFT: PartnerDraft = {
  name: '',
  contact: '',
  scopes: [],
  purposes: '',
  addresses: '',
  budget: '',
  proofRequired: false,
  proofKeys: '',
};

export const draftOf = (partner: PartnerPartsFragment): PartnerDraft => ({
  name: partner.name,
  contact: partner.contact ?? '',
  scopes: partner.scopes,
  purposes: partner.purposes.join('\n'),
  addresses: partner.addresses.join('\n'),
  budget:
    partner.budgetPerMinute === null || partner.budgetPerMinute === undefined ? '' : String(partner.budgetPerMinute),
  proofRequired: partner.proofRequired,
  proofKeys: partner.proofKeys ?? '',
});

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** As the server takes it; an empty field is nothing. */
export const toPartnerInput = (draft: PartnerDraft, id: string | null): PartnerInput => ({
  ...(id !== null && { id }),
  name: draft.name.trim(),
  ...(draft.contact.trim() !== '' && { contact: draft.contact.trim() }),
  scopes: [...draft.scopes],
  purposes: lines(draft.purposes),
  addresses: lines(draft.addresses),
  ...(draft.budget.trim() !== '' && { budgetPerMinute: Number(draft.budget) }),
  proofRequired: draft.proofRequired,
  ...(draft.proofKeys.trim() !== '' && { proofKeys: draft.proofKeys }),
});
