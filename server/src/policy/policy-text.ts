import { looseHead } from '@zhengming/data';
import { upgradeDocument } from '@zhengming/domain';
import { isTooDeep } from './nesting.js';
import type { PolicyText } from './place-findings.js';
import type { PolicyRefused } from './policy-refused.type.js';
import { policyRefusal } from './policy-refusals.js';

const LONGEST_DOCUMENT = 200_000;
const LONGEST_CASES = 600_000;
const LONGEST_NAME = 64;

/** @returns the refusal when a text is longer or deeper than any policy is; null when it can be kept, however unfinished */
export function refuseText({ document, cases }: PolicyText): PolicyRefused | null {
  const { id, version } = looseHead(document);
  const isNameLong = [id, version].some((name) => name !== null && name.length > LONGEST_NAME);
  if (document.length > LONGEST_DOCUMENT || isTooDeep(document) || isNameLong) return policyRefusal('TEXT_TOO_LONG');
  const isCasesLong = cases.length > LONGEST_CASES || isTooDeep(cases);
  return isCasesLong ? policyRefusal('TEXT_TOO_LONG', { field: 'input.cases' }) : null;
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
