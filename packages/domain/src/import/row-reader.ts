import type { Divisions, DivisionCode } from '../division/division.js';
import { parseMobileNumber } from '../identity/mobile-number.js';
import { parseResidentNumber } from '../identity/resident-number.js';
import { day, dayOf, instant, plusMs, type CalendarDay, type Instant } from '../time/time.js';
import { cleanText } from './clean-text.js';
import type { RowProblem, RowProblemCode } from './row-problem.js';

/** One record as it arrived: whatever stands in each column. */
export type RawRow = Readonly<Record<string, unknown>>;

/** What rows are read against. */
export interface RowScene {
  readonly now: Instant;
  readonly divisions: Divisions;
  /** Numbers of the test prefix count only where the people are synthetic. */
  readonly allowTest: boolean;
  /** Ours for a code of theirs (代码对照); null: it is not mapped. */
  readonly mapped: (subject: CodeSubject, code: string) => string | null;
}

export type CodeSubject = 'TEST_RESULT' | 'TEST_CHANNEL' | 'VACCINE_PRODUCT';

/** By which number the person is told. */
export interface RowIdentifier {
  readonly kind: 'RESIDENT_ID' | 'PHONE';
  readonly value: string;
}

/** Clocks of two houses differ a little; zones differ by hours. */
export const CLOCKS_DIFFER_MS = 10 * 60_000;
const LONGEST_TEXT = 128;
const WITHOUT_ZONE = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Reads the columns of one row and remembers the first thing that is wrong with it. */
export class RowReader {
  problem: RowProblem | null = null;

  constructor(
    private readonly row: RawRow,
    private readonly scene: RowScene,
  ) {}

  fail(code: RowProblemCode, field: string): null {
    this.problem ??= { code, field };
    return null;
  }

  text(field: string): string | null {
    const text = cleanText(this.row[field]);
    return text !== null && text.length > LONGEST_TEXT ? this.fail('TOO_LONG', field) : text;
  }

  needed(field: string): string {
    return this.text(field) ?? this.fail('REQUIRED', field) ?? '';
  }

  /** RFC 3339 with a zone, not in the future. A blank between day and time is forgiven, a missing zone is not. */
  instant(field: string): Instant | null {
    const text = this.text(field)?.replace(' ', 'T') ?? null;
    if (text === null) return null;
    try {
      const at = instant(text);
      return at > plusMs(this.scene.now, CLOCKS_DIFFER_MS) ? this.fail('IN_THE_FUTURE', field) : at;
    } catch {
      return this.fail(WITHOUT_ZONE.test(text) ? 'NO_ZONE' : 'NOT_A_TIME', field);
    }
  }

  neededInstant(field: string): Instant {
    const at = this.instant(field);
    if (at === null) this.fail('REQUIRED', field);
    return at ?? this.scene.now;
  }

  neededDay(field: string): CalendarDay {
    const text = this.needed(field);
    try {
      const on = day(text);
      if (on > dayOf(this.scene.now)) this.fail('IN_THE_FUTURE', field);
      return on;
    } catch {
      this.fail('NOT_A_DAY', field);
      return dayOf(this.scene.now);
    }
  }

  division(field: string): DivisionCode {
    const code = this.needed(field);
    if (this.scene.divisions.get(code) === undefined) this.fail('UNKNOWN_DIVISION', field);
    return code as DivisionCode;
  }

  uuid(field: string): string {
    const id = this.needed(field).toLowerCase();
    if (!UUID.test(id)) this.fail('UNKNOWN_INSTITUTION', field);
    return id;
  }

  smallNumber(field: string): number | null {
    const text = this.text(field);
    if (text === null) return null;
    return /^[1-9]\d?$/.test(text) ? Number(text) : this.fail('NOT_A_NUMBER', field);
  }

  /** One of our words, or a code of theirs that is mapped to one. */
  word<Word extends string>(field: string, subject: CodeSubject, words: readonly Word[]): Word {
    const text = this.needed(field);
    const word =
      words.find((one) => one === text.toUpperCase()) ?? words.find((one) => one === this.mapped(subject, text));
    if (word === undefined) this.fail('UNKNOWN_CODE', field);
    return word ?? (text as Word);
  }

  mapped(subject: CodeSubject, code: string): string | null {
    return this.scene.mapped(subject, code);
  }

  /** A resident number, or a mobile number when `identifierKind` says PHONE. */
  identifier(): RowIdentifier {
    const kind = (this.text('identifierKind') ?? 'RESIDENT_ID').toUpperCase();
    const value = this.needed('identifier');
    const { allowTest, now } = this.scene;
    if (kind === 'PHONE') {
      const answer = parseMobileNumber(value, { allowTest });
      if (!answer.ok) this.fail('INVALID_IDENTIFIER', 'identifier');
      return { kind, value: answer.ok ? answer.number : '' };
    }
    if (kind !== 'RESIDENT_ID') this.fail('UNKNOWN_CODE', 'identifierKind');
    const answer = parseResidentNumber(value, { allowTest, on: dayOf(now) });
    if (!answer.ok) this.fail('INVALID_IDENTIFIER', 'identifier');
    return { kind: 'RESIDENT_ID', value: answer.ok ? answer.number : '' };
  }
}
