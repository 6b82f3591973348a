import { expect } from 'vitest';
import type { Caller } from './test-house.js';

export const COUNT = '{ value suppressed atLeast }';
const OUTCOME = '{ colour popup determinacy }';
const SIMULATION = `id label kind state asOf knownAt prefectures { code } requestedBy total judged restarts etaSeconds
  error { zh } allowedActions variants { label policy { key id version } parameters { name value } areaVersionId document result {
    persons changed ${COUNT} stricter ${COUNT} milder ${COUNT}
    matrix { before ${OUTCOME} after ${OUTCOME} effect count ${COUNT} }
    prefectures { division { code name } restrictedBefore ${COUNT} restrictedAfter ${COUNT} } prefecturesWithheld
    overReach { after { countiesListed } before { countiesListed countiesSwept factor personsOnlyPrefecture ${COUNT} personsSibling ${COUNT} } }
    expectedCalls { low high basis { zh } } rules { ruleId title { zh } before ${COUNT} after ${COUNT} }
    samples { pseudonym before ${OUTCOME} after ${OUTCOME} sentencesBefore { zh } sentencesAfter { zh } } } }`;
export const START = `mutation Start($input: SimulationInput!) { answer: startSimulation(input: $input) {
  ... on Simulation { ${SIMULATION} } ... on Refusal { code field message { zh en } } } }`;
export const READ = `query Read($id: UUID!) { answer: simulation(id: $id) { ${SIMULATION} } }`;

interface Count {
  readonly value: number | null;
  readonly suppressed: boolean;
  readonly atLeast: number | null;
}
interface Result {
  readonly persons: number;
  readonly changed: Count;
  readonly stricter: Count;
  readonly milder: Count;
  readonly matrix: readonly { readonly effect: string; readonly count: Count }[];
  readonly overReach: object;
  readonly samples: readonly { readonly pseudonym: string }[];
}
export interface Simulation {
  readonly id: string;
  readonly state: string;
  readonly code?: string;
  readonly field?: string;
  readonly allowedActions: readonly string[];
  readonly variants: readonly { readonly document: string | null; readonly result: Result | null }[];
}

export async function ask(caller: Caller, query: string, variables: Record<string, unknown> = {}): Promise<Simulation> {
  const answer = await caller.ask(query, variables);
  expect(answer.errors).toBeUndefined();
  return answer.data?.['answer'] as unknown as Simulation;
}

export const SHORTER = { label: '3天', parameters: [{ name: 'lookBackDays', value: '3' }] };

/** Asks for a simulation of a shorter look-back, unless told otherwise. */
export const start = (caller: Caller, input: object = {}): Promise<Simulation> =>
  ask(caller, START, { input: { label: '缩短回溯', variants: [SHORTER], ...input } });

export const START_SHADOW = `mutation Shadow($key: UUID!) { answer: startShadowRun(policyKey: $key) {
    ... on ShadowRun { id state policy { id } nextAt allowedActions figures { at } simulation { id state } } ... on Refusal { code } } }`;
