import {
  evaluate,
  formatInstant,
  judge,
  judgeWithAll,
  type Evaluation,
  type Instant,
  type Judgement,
  type PersonFacts,
} from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import { copyLine, copyWords } from '../orm/copy-text.js';
import type { BatchPerson } from '../person/facts-batch.js';
import { writeJudgement } from './fingerprint.js';
import { policyOf, type World } from './world.js';

/** What is to be written for one person; see {@link WRITE_COLUMNS}. */
export interface StatusWrite {
  readonly judgement: Judgement;
  readonly factsVersion: number;
  readonly fingerprint: number;
  /** `StoredExplanation` as JSON. */
  readonly explanation: string;
  readonly decisionId: string;
  /** true: it says something new, so it goes into the history. false: the same verdict from newer facts. */
  readonly isNew: boolean;
}

/** The verdict with its reasons: all that is stored, and all that a population run works out. */
export const judgePerson = (world: World, facts: PersonFacts, at: Instant): Judgement =>
  judge(facts, world.areas, policyOf(world, at), at);

/** What would follow if every correction counted, even one that tightens: to try a proposal out, never to decide by. */
export const judgeLiterally = (world: World, facts: PersonFacts, at: Instant): Judgement =>
  judgeWithAll(facts, world.areas, policyOf(world, at), at);

/** The same verdict with its ways out, for somebody who reads it. */
export const explainPerson = (world: World, facts: PersonFacts, at: Instant): Evaluation =>
  evaluate(facts, world.areas, policyOf(world, at), at);

/** What a new judgement adds to the status row; null when the row says it all already. */
export function toWrite(person: Omit<BatchPerson, 'facts'>, judgement: Judgement): StatusWrite | null {
  const { factsVersion, status } = person;
  const { explanation, fingerprint } = writeJudgement(judgement);
  const isNew = status?.fingerprint !== fingerprint;
  if (!isNew && status.factsVersion === factsVersion) return null;
  return {
    judgement,
    factsVersion,
    fingerprint,
    explanation,
    isNew,
    decisionId: isNew ? uuidv7() : status.decisionId,
  };
}

/** Columns of a status write, in the order of {@link writeLine}. */
export const WRITE_COLUMNS = [
  ['person_id', 'uuid'],
  ['decision_id', 'uuid'],
  ['is_new', 'boolean'],
  ['facts_version', 'integer'],
  ['colour', 'text'],
  ['popup', 'text'],
  ['popup_code', 'text'],
  ['advice', 'text[]'],
  ['determinacy', 'text'],
  ['deciding_rule', 'text'],
  ['policy_id', 'text'],
  ['policy_version', 'text'],
  ['area_version_id', 'uuid'],
  ['valid_until', 'timestamptz'],
  ['fingerprint', 'bigint'],
  ['explanation', 'jsonb'],
] as const;

/** One status write as a line of COPY. */
export function writeLine({
  judgement: one,
  factsVersion,
  fingerprint,
  explanation,
  decisionId,
  isNew,
}: StatusWrite): string {
  return copyLine([
    one.personId,
    decisionId,
    isNew,
    factsVersion,
    one.colour,
    one.popup,
    one.popupCode,
    copyWords(one.advice),
    one.determinacy,
    one.decidingRuleId,
    one.policyId,
    one.policyVersion,
    one.areaVersionId,
    one.validUntil === null ? null : formatInstant(one.validUntil),
    fingerprint,
    isNew ? explanation : null,
  ]);
}
