import type { AgencyKind, DivisionPartsFragment, SaveAgencyInput } from '../generated/documents';
import type { AgencyEntry } from './agency.provider';

/** A body that can be asked, as the fields hold it. */
export interface AgencyDraft {
  readonly kind: AgencyKind;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly phone: string;
  readonly openingZh: string;
  readonly openingEn: string;
  readonly division: DivisionPartsFragment | null;
  /** Empty: by phone only. */
  readonly partnerId: string;
  readonly active: boolean;
}

export const NEW_AGENCY: AgencyDraft = {
  kind: 'COMMUNITY',
  nameZh: '',
  nameEn: '',
  phone: '',
  openingZh: '',
  openingEn: '',
  division: null,
  partnerId: '',
  active: true,
};

export const draftOf = ({ kind, name, phone, opening, division, partnerId, active }: AgencyEntry): AgencyDraft => ({
  kind,
  nameZh: name.zh,
  nameEn: name.en,
  phone: phone ?? '',
  openingZh: opening?.zh ?? '',
  openingEn: opening?.en ?? '',
  division,
  partnerId: partnerId ?? '',
  active,
});

/** As the server takes it; an empty field is nothing. */
export const toAgencyInput = (
  draft: AgencyDraft,
  seen: Pick<AgencyEntry, 'id' | 'version'> | null,
): SaveAgencyInput => ({
  ...(seen && { id: seen.id, expectedVersion: seen.version }),
  kind: draft.kind,
  name: { zh: draft.nameZh.trim(), en: draft.nameEn.trim() },
  phone: draft.phone.trim() || null,
  opening:
    draft.openingZh.trim() + draft.openingEn.trim() === ''
      ? null
      : { zh: draft.openingZh.trim(), en: draft.openingEn.trim() },
  divisionCode: draft.division?.code ?? null,
  partnerId: draft.partnerId || null,
  active: draft.active,
});
