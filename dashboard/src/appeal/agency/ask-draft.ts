import type { AgencyKind, AgencyPartsFragment, AgencyQuestion, CasePartsFragment } from '../../generated/documents';

/** What a question is about: tests, stays, or nothing in particular. */
export const ABOUT: Readonly<Record<AgencyQuestion, 'TEST' | 'STAY' | null>> = {
  RESULT_UPLOADED: 'TEST',
  TEST_BELONGS: 'TEST',
  TICKET_USED: 'STAY',
  STAY_KNOWN: 'STAY',
  COUNTY_OF_STAY: 'STAY',
  AREA_RIGHT: null,
  OTHER: null,
};

/** What is being written to an agency; null: as the most probable cause suggests. */
export interface WrittenAsk {
  readonly kind: AgencyKind | null;
  readonly agency: AgencyPartsFragment | null;
  readonly question: AgencyQuestion | null;
  readonly factId: string | null;
  readonly wording: string;
}

export const EMPTY_ASK: WrittenAsk = { kind: null, agency: null, question: null, factId: null, wording: '' };

export interface AskDraft {
  readonly kind: AgencyKind;
  readonly question: AgencyQuestion | null;
  readonly factId: string | null;
  /** What to look for first in the register. */
  readonly search: string;
}

type Case = Pick<CasePartsFragment, 'probableCauses' | 'person'>;

/** Whom the most probable cause points to, and about which record: the form opens filled in. */
export function askDraftOf({ probableCauses, person }: Case): AskDraft {
  for (const { suggestedCorrection } of probableCauses.toSorted((a, b) => b.confidence - a.confidence)) {
    const [factId] = suggestedCorrection?.targetIds ?? [];
    const test = person.tests.find(({ id }) => id === factId);
    if (test)
      return { kind: 'LABORATORY', question: 'RESULT_UPLOADED', factId: test.id, search: test.institution.name };
    const stay = person.stays.find(({ id }) => id === factId);
    if (stay?.source === 'TICKET') return { kind: 'CARRIER', question: 'TICKET_USED', factId: stay.id, search: '' };
    if (stay) return { kind: 'PROVINCE', question: 'COUNTY_OF_STAY', factId: stay.id, search: provinceOf(stay) };
  }
  return { kind: 'LABORATORY', question: null, factId: null, search: '' };
}

/** The province of a place by its full name, e.g. 内蒙古自治区 of 内蒙古自治区阿拉善盟. */
const provinceOf = ({ division }: CasePartsFragment['person']['stays'][number]): string =>
  /^.+?(省|自治区|市)/.exec(division.fullName)?.[0] ?? '';
