import type { ShowSimulationQuery } from '../generated/documents';
import { fullTime } from '../shared/format';
import { EMPTY_DRAFT, EMPTY_VARIANT, type OverrideDraft, type SimulationDraft } from './draft';

/** A question worth asking, one click away; its words are `simulation.question.<name>`. */
export interface ReadyQuestion {
  readonly name: 'lookBack' | 'testWindow' | 'whenVisited';
  readonly override: OverrideDraft;
}

export const READY_QUESTIONS: readonly ReadyQuestion[] = [
  { name: 'lookBack', override: { name: 'lookBackDays', raw: '7' } },
  { name: 'testWindow', override: { name: 'testWindow.hours', raw: '72' } },
  { name: 'whenVisited', override: { name: 'areaTime', raw: '"LISTED_WHEN_VISITED"' } },
];

interface Asked {
  readonly question: string | null;
  readonly policy: string | null;
  readonly list: string | null;
}

/** The form as an address asks for it: a ready question, a version of the policy, or a list. */
export function draftFor({ question, policy, list }: Asked): SimulationDraft {
  const ready = READY_QUESTIONS.find(({ name }) => name === question);
  return {
    ...EMPTY_DRAFT,
    variants: [{ ...EMPTY_VARIANT, policyKey: policy, areaVersionId: list, overrides: ready ? [ready.override] : [] }],
  };
}

type Answered = Pick<NonNullable<ShowSimulationQuery['simulation']>, 'asOf' | 'knownAt' | 'prefectures' | 'variants'>;

/** The form that asked for this answer; what was asked of then is asked of now again. */
export function draftAgain({ asOf, knownAt, prefectures, variants }: Answered): SimulationDraft {
  return {
    ...EMPTY_DRAFT,
    asOf: asOf === knownAt ? '' : fullTime(asOf).replace(' ', 'T'),
    everybody: prefectures.length === 0,
    prefectures,
    variants: variants.map(({ policy, areaVersionId, parameters }) => ({
      ...EMPTY_VARIANT,
      policyKey: policy?.key ?? null,
      areaVersionId,
      overrides: parameters.map(({ name, value }) => ({ name, raw: value })),
    })),
  };
}
