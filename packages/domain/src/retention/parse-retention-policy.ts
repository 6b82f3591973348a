import { HEAD_KEYS, readHead, readText } from '../policy/read-head.js';
import { ParseError, Reader } from '../policy/reader.js';
import {
  RETENTION_ENDS,
  RETENTION_KINDS,
  type KeptFor,
  type RetentionKind,
  type RetentionPolicy,
} from './retention-policy.js';

/** Ten years: nothing here is for longer. */
const MOST_DAYS = 3_660;
/** The longest look-back of any policy with a margin: a decision reads facts that are so much older than itself. */
export const LONGEST_LOOK_BACK_DAYS = 60;
/** 网络安全法 art. 21 (3): logs for six months at least. */
const LEAST_LOG_DAYS = 183;

/** What a decision is made from: gone too early, the decision could no longer be made again (可重现性). */
const FACTS: readonly RetentionKind[] = ['STAY', 'TEST', 'VACCINATION', 'DECLARATION', 'COMMUNITY_TASK', 'PHONE'];
/** What must end so, whatever somebody writes: figures lose the person, the log of who looked is never cut. */
const FIXED: Readonly<Partial<Record<RetentionKind, KeptFor['then']>>> = { CASE_FIGURE: 'ANONYMISE', AUDIT: 'KEEP' };

/**
 * Reads the document of a retention policy. Every kind is named, so that nothing is kept by being forgotten.
 * @throws ParseError naming the path and what is expected
 */
export function parseRetentionPolicy(document: unknown): RetentionPolicy {
  const root = new Reader(document, '').withOnly([...HEAD_KEYS, 'parameters']);
  root.child('kind').oneOf(['RETENTION']);
  const parameters = root.child('parameters').withOnly(['kept', 'answerWorkingDays', 'copyKeptDays']);
  const given = parameters.child('kept').withOnly(RETENTION_KINDS);
  const kept = Object.fromEntries(RETENTION_KINDS.map((kind) => [kind, readKept(kind, given.child(kind))])) as Readonly<
    Record<RetentionKind, KeptFor>
  >;
  checkTogether(kept);
  return {
    kind: 'RETENTION',
    ...readHead(root),
    parameters: {
      kept,
      answerWorkingDays: parameters.child('answerWorkingDays').positiveInteger(30),
      copyKeptDays: parameters.child('copyKeptDays').positiveInteger(30),
    },
    rules: [],
  };
}

function readKept(kind: RetentionKind, given: Reader): KeptFor {
  const reader = given.withOnly(['days', 'then', 'basis']);
  const fixed = FIXED[kind];
  const then = reader.child('then').oneOf(fixed === undefined ? (['DELETE'] as const) : RETENTION_ENDS);
  if (fixed !== undefined && then !== fixed) throw new ParseError(reader.child('then').path, `expected ${fixed}`);
  return { days: reader.child('days').positiveInteger(MOST_DAYS), then, basis: readText(reader.child('basis')) };
}

function checkTogether(kept: Readonly<Record<RetentionKind, KeptFor>>): void {
  const atLeast = (kind: RetentionKind, days: number, why: string): void => {
    if (kept[kind].days < days)
      throw new ParseError(`parameters.kept.${kind}.days`, `expected at least ${days}: ${why}`);
  };
  for (const kind of FACTS)
    atLeast(kind, kept.DECISION.days + LONGEST_LOOK_BACK_DAYS, 'facts outlive the decisions that are made from them');
  atLeast('CASE', kept.DECISION.days, 'a case outlives the decisions around it');
  atLeast('INCIDENT_PERSON', kept.DECISION.days, 'whom an incident corrected is known as long as the decision');
  atLeast('PERSON', kept.DECISION.days, 'whoever has a decision is somebody');
  atLeast(
    'AUDIT',
    Math.max(LEAST_LOG_DAYS, kept.CASE.days),
    'logs are kept for six months by law, and as long as the cases',
  );
}
