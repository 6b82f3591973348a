import type { FactName } from '../policy/fact-name.js';
import type { PolicyHead } from '../policy/policy.js';

/** What is kept (保存对象). Each stands for the tables that hold it; see `packages/data/src/retention`. */
export const RETENTION_KINDS = [
  'STAY',
  'TEST',
  'VACCINATION',
  'DECLARATION',
  'COMMUNITY_TASK',
  'PHONE',
  'DECISION',
  'CASE',
  'CASE_FIGURE',
  'NOTICE',
  'INCIDENT_PERSON',
  'SIMULATION',
  'RUN',
  'STAFF_TRACE',
  'PERSON',
  'AUDIT',
] as const;
export type RetentionKind = (typeof RETENTION_KINDS)[number];

/** What becomes of it then. KEEP: it is closed and kept, e.g. what proves who looked. */
export const RETENTION_ENDS = ['DELETE', 'ANONYMISE', 'KEEP'] as const;
export type RetentionEnd = (typeof RETENTION_ENDS)[number];

export interface KeptFor {
  readonly days: number;
  readonly then: RetentionEnd;
  /** The law or the reason that allows keeping it so long (保存依据). */
  readonly basis: { readonly zh: string; readonly en: string };
}

/** How long each kind is kept (保存期限): no longer than its purpose needs (个人信息保护法 art. 19). */
export interface RetentionPolicy extends PolicyHead {
  readonly kind: 'RETENTION';
  readonly parameters: {
    readonly kept: Readonly<Record<RetentionKind, KeptFor>>;
    /** Somebody who asks for a copy or for erasure is answered within so many working days. */
    readonly answerWorkingDays: number;
    /** A copy that was approved may be fetched for so many days, once. */
    readonly copyKeptDays: number;
  };
  /** There are none: what is kept how long asks for no conditions. */
  readonly rules: readonly RetentionRule[];
}

export interface RetentionRule {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
}

/** It looks at how old things are, never at the facts that people are judged by. */
export const retentionFactsRead = (): readonly FactName[] => [];
