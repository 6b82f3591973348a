import type {
  DivisionPartsFragment,
  InstitutionEntryFragment,
  InstitutionTrait,
  SaveInstitutionInput,
} from '../generated/documents';

/** A period as the fields hold it; days as `YYYY-MM-DD`, empty: none. */
export interface PeriodDraft {
  /** For React: periods may be alike while they are typed. */
  readonly key: number;
  readonly trait: InstitutionTrait;
  readonly since: string;
  readonly until: string;
}

export interface InstitutionDraft {
  readonly name: string;
  readonly creditCode: string;
  readonly division: DivisionPartsFragment | null;
  readonly phone: string;
  readonly dutyContact: string;
  readonly traits: readonly PeriodDraft[];
  readonly reason: string;
  readonly document: string;
}

export const NEW_INSTITUTION: InstitutionDraft = {
  name: '',
  creditCode: '',
  division: null,
  phone: '',
  dutyContact: '',
  traits: [{ key: 0, trait: 'QUALIFIED', since: '', until: '' }],
  reason: '',
  document: '',
};

export const draftOf = (entry: InstitutionEntryFragment): InstitutionDraft => ({
  ...NEW_INSTITUTION,
  name: entry.name,
  creditCode: entry.creditCode ?? '',
  division: entry.division,
  phone: entry.phone ?? '',
  dutyContact: entry.dutyContact ?? '',
  traits: entry.traits.map(({ trait, since, until }, key) => ({ key, trait, since: since ?? '', until: until ?? '' })),
});

/** A period more, under a key no other has. */
export const withPeriod = (draft: InstitutionDraft, trait: InstitutionTrait): InstitutionDraft => ({
  ...draft,
  traits: [
    ...draft.traits,
    { key: 1 + Math.max(-1, ...draft.traits.map(({ key }) => key)), trait, since: '', until: '' },
  ],
});

/** As the server takes it; an empty field is nothing. */
export const toSaveInput = (
  draft: InstitutionDraft,
  divisionCode: string,
  seen: Pick<InstitutionEntryFragment, 'id' | 'version'> | null,
): SaveInstitutionInput => ({
  ...(seen && { id: seen.id, expectedVersion: seen.version }),
  name: draft.name.trim(),
  creditCode: draft.creditCode.trim() || null,
  divisionCode,
  phone: draft.phone.trim() || null,
  dutyContact: draft.dutyContact.trim() || null,
  traits: draft.traits.map(({ trait, since, until }) => ({ trait, since: since || null, until: until || null })),
  reason: draft.reason,
  document: draft.document.trim() || null,
});
