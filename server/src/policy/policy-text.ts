import { looseHead } from '@zhengming/data';
import { upgradeDocument } from '@zhengming/domain';
import { DEEPEST, isTooDeep } from './nesting.js';
import type { PolicyText } from './place-findings.js';
import type { PolicyRefused } from './policy-refused.type.js';
import { policyRefusal } from './policy-refusals.js';

/** How long each text may be, in characters: many times what any policy of ours is. */
const LONGEST: Readonly<Record<keyof PolicyText, number>> = { document: 200_000, cases: 600_000 };
const LONGEST_NAME = 64;
/** What no column keeps. */
const NUL = '\0';

/** What a text is too much of for anybody to read it, in the words of the checks; null: it can be read, or tried to. */
export function excessOf({ document, cases }: PolicyText): Readonly<Record<keyof PolicyText, string | null>> {
  return { document: excess(document, LONGEST.document), cases: excess(cases, LONGEST.cases) };
}

function excess(text: string, longest: number): string | null {
  if (text.length > longest) return `expected at most ${longest} characters, found ${text.length}`;
  return isTooDeep(text) ? `expected at most ${DEEPEST} levels of brackets` : null;
}

/** @returns the refusal when a text is longer or deeper than any policy is; null when it can be kept, however unfinished */
export function refuseText(text: PolicyText): PolicyRefused | null {
  const { id, version } = looseHead(text.document);
  const isNameLong = [id, version].some((name) => name !== null && name.length > LONGEST_NAME);
  const { document, cases } = excessOf(text);
  if (document !== null || isNameLong || text.document.includes(NUL)) return policyRefusal('TEXT_TOO_LONG');
  return cases !== null || text.cases.includes(NUL) ? policyRefusal('TEXT_TOO_LONG', { field: 'input.cases' }) : null;
}

/** A text to go on from: a document of the first schema is written out in the present one. */
export function textToGoOnFrom({ document, cases }: PolicyText): PolicyText {
  return { document: inPresentSchema(document), cases };
}

function inPresentSchema(text: string): string {
  try {
    const value: unknown = JSON.parse(text);
    const present = upgradeDocument(value);
    return present === value ? text : JSON.stringify(present, null, 2);
  } catch {
    return text;
  }
}
