import type { Instant } from '../time/time.js';
import type { RiskLevel } from './area.js';

/** One item of a published list: names as published, and the places listed under them. */
export interface PublishedItem {
  /** Where it stands in the file: `data.highlist[3]`, `line 17`. */
  readonly path: string;
  readonly level: RiskLevel;
  readonly province: string;
  readonly city: string;
  readonly county: string;
  /** Places as published (社区、小区、街道 …), raw. */
  readonly places: readonly string[];
}

/** Something in a file that could not be taken, where, and what to do. */
export interface ListProblem {
  readonly code:
    'NOT_JSON' | 'WRONG_SHAPE' | 'UNKNOWN_LEVEL' | 'UNKNOWN_HOUR' | 'BLANK_NAMES' | 'NO_PLACES' | 'COUNT_DIFFERS';
  readonly path: string;
  readonly message: { readonly zh: string; readonly en: string };
}

/** A list as published (风险地区清单), before its names are resolved. */
export interface PublishedList {
  /** The hour the list names (end_update_time). */
  readonly listTime: Instant;
  readonly items: readonly PublishedItem[];
  readonly problems: readonly ListProblem[];
}

/** A file that is no list at all: nothing of it can be taken. */
export interface UnreadableList {
  readonly problem: ListProblem;
}

export const isUnreadable = (list: PublishedList | UnreadableList): list is UnreadableList => 'problem' in list;

// what crawlers and office programs leave between characters: spaces of every width, zero-width characters, tabs
const INVISIBLE = /[\s\u00a0\u200b-\u200f\u2028\u2029\u202f\u3000\ufeff]+/g;

/** A text as it can be kept: without the characters no database takes (NUL, halves of a surrogate pair). */
export const keptText = (value: unknown): string =>
  typeof value === 'string' ? value.replace(/\0|[\ud800-\udfff]/gu, '') : '';

/** A name as it is compared: without spaces of any width, brackets in one form. */
export const normalName = (text: string): string =>
  text.replace(INVISIBLE, '').replace(/\(/g, '（').replace(/\)/g, '）').replace(/\[/g, '【').replace(/\]/g, '】');
