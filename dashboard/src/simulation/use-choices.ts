import { useMemo } from 'react';
import { useCan } from '../access';
import {
  ListSimulableListsDocument,
  ListSimulablePoliciesDocument,
  ReadPolicyParametersDocument,
  type ListSimulableListsQuery,
  type ListSimulablePoliciesQuery,
  type ReadPolicyParametersQuery,
} from '../generated/documents';
import { useNow } from '../shared/clock/ClockProvider';
import { useAsk } from '../shared/use-api';
import { inForceAt } from './in-force';

export type PolicyOption = ListSimulablePoliciesQuery['policyVersions'][number];
export type ListOption = ListSimulableListsQuery['areaVersions']['edges'][number]['node'];
export type Parameter = NonNullable<ReadPolicyParametersQuery['policyVersion']>['parameters'][number];

const FRESH = 60_000;
const NO_POLICIES: readonly PolicyOption[] = [];
const NO_PARAMETERS: readonly Parameter[] = [];

/** Whether this person may try other rules; a data steward tries lists only. */
export function useMayTryRules(): boolean {
  return useCan()('Query.policyVersions');
}

/** Every version of a decision policy but the discarded ones, and the one in force at a moment (null: now). */
export function usePolicies(asOf: string | null) {
  const query = useAsk(ListSimulablePoliciesDocument, {}, { enabled: useMayTryRules(), fresh: FRESH });
  const now = useNow(FRESH);
  const all = query.data?.policyVersions ?? NO_POLICIES;
  return useMemo(() => {
    const policies = all.filter(({ state }) => state !== 'DISCARDED');
    const published = policies.filter(({ state }) => state === 'PUBLISHED');
    return { policies, inForce: inForceAt(published, asOf === null ? now : Date.parse(asOf)) };
  }, [all, asOf, now]);
}

/** Lists that are in force, were, or wait to be. */
export function useLists(): readonly ListOption[] {
  const query = useAsk(ListSimulableListsDocument, {}, { fresh: FRESH });
  return useMemo(() => query.data?.areaVersions.edges.map(({ node }) => node) ?? [], [query.data]);
}

/** The parameters of a version of the policy; none until they are read. */
export function useParameters(policyKey: string | null): readonly Parameter[] {
  const query = useAsk(
    ReadPolicyParametersDocument,
    { key: policyKey ?? '' },
    { enabled: policyKey !== null, fresh: FRESH },
  );
  return query.data?.policyVersion?.parameters ?? NO_PARAMETERS;
}
