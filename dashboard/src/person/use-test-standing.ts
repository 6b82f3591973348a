import {
  ShowTestStandingDocument,
  type DisplayedTestPartsFragment,
  type DisplayPage,
  type DivisionPartsFragment,
  type RefusalGround,
  type ShowTestStandingQuery,
} from '../generated/documents';
import { fromLocalField } from '../shared/format';
import { isLocalTime } from '../shared/local-time';
import { useAsk } from '../shared/use-api';
import { HOTLINE_PURPOSE } from './person.provider';

export type MassScreening = 'UNKNOWN' | 'ON' | 'OFF';

/** Where and when a test is shown to somebody, and on which page the citizen looks. */
export interface StandingQuestion {
  readonly place: DivisionPartsFragment | null;
  /** The city's clock as the field holds it; empty: now. */
  readonly at: string;
  readonly ground: RefusalGround | 'NONE';
  readonly page: DisplayPage;
  readonly massScreening: MassScreening;
}

export const FIRST_QUESTION: StandingQuestion = {
  place: null,
  at: '',
  ground: 'NONE',
  page: 'FRONT',
  massScreening: 'UNKNOWN',
};

type AnsweredPerson = NonNullable<ShowTestStandingQuery['person']>;

/** How each test of a person stands, for the place, time and page asked about. */
export function useTestStanding(id: string, { place, at, ground, page, massScreening }: StandingQuestion) {
  const query = useAsk(
    ShowTestStandingDocument,
    {
      id,
      purpose: HOTLINE_PURPOSE,
      place: place?.code ?? '',
      page,
      ...(isLocalTime(at) && { at: fromLocalField(at) }),
      ...(ground !== 'NONE' && { ground }),
      ...(massScreening !== 'UNKNOWN' && { massScreening: massScreening === 'ON' }),
    },
    { enabled: place !== null, keepPrevious: true },
  );
  const person = query.data?.person ?? null;
  return {
    error: query.error,
    retry: () => void query.refetch(),
    place: place?.name ?? null,
    page: person?.displayedTests.pageName ?? null,
    of: (testId: string): AnsweredPerson['tests'][number] | undefined => person?.tests.find((one) => one.id === testId),
    shown: (testId: string): DisplayedTestPartsFragment | undefined =>
      person?.displayedTests.tests.find((one) => one.testId === testId),
  };
}
