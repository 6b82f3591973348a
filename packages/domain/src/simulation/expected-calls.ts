import type { PopupKind } from '../evaluation/outcome.js';
import { effectOf, type SimulatedOutcome } from './simulated-outcome.js';
import type { ExpectedCalls } from './simulation-result.js';

/** What became lately of people flagged with one kind of outcome. */
export interface AppealRate {
  readonly popup: PopupKind | null;
  /** Flagged newly within the time looked at. */
  readonly flagged: number;
  /** Of them, who appealed. */
  readonly appealed: number;
}

/** Fewer flagged people than this say nothing about how many call. */
const ENOUGH = 200;
/** Half a person in a hundred to one in twenty: what is assumed where nothing has been observed. */
const ASSUMED = { low: 0.005, high: 0.05 } as const;
const DAYS = 30;

export interface NewlyStopped {
  readonly before: SimulatedOutcome;
  readonly after: SimulatedOutcome;
  readonly count: number;
}

/**
 * Calls to be expected from people who would be stopped, or stopped more strictly, than they are now. Only people whose
 * number is shown are counted: `isWhole` says whether that is everybody.
 */
export function expectedCalls(
  cells: readonly NewlyStopped[],
  isWhole: boolean,
  rates: readonly AppealRate[],
): ExpectedCalls {
  let low = 0;
  let high = 0;
  let assumed = 0;
  let observed = 0;
  for (const { before, after, count } of cells) {
    if (effectOf(before, after) !== 'STRICTER') continue;
    const rate = rates.find(({ popup }) => popup === after.popup);
    const range = rate === undefined || rate.flagged < ENOUGH ? ASSUMED : likelyRange(rate);
    if (range === ASSUMED) assumed += count;
    else observed += count;
    low += count * range.low;
    high += count * range.high;
  }
  const basis = joined(basisOf(observed, assumed), isWhole ? null : LEFT_OUT);
  return { low: Math.floor(low), high: Math.ceil(high), basis };
}

/** 95 % range of the true rate by Wilson's score, which stays sensible for rates near zero. */
function likelyRange({ flagged, appealed }: AppealRate): { readonly low: number; readonly high: number } {
  const z = 1.96;
  const rate = appealed / flagged;
  const scale = 1 + (z * z) / flagged;
  const middle = (rate + (z * z) / (2 * flagged)) / scale;
  const half = (z / scale) * Math.sqrt((rate * (1 - rate)) / flagged + (z * z) / (4 * flagged * flagged));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

const LATELY = {
  zh: `近${DAYS}天同类弹窗人员的申诉率（95%区间）`,
  en: `the appeal rate of people flagged alike in the last ${DAYS} days (95 % range)`,
};
const DEFAULT = {
  zh: '同类弹窗近期数据不足，按默认申诉率0.5%–5%估计',
  en: 'too few people were flagged alike lately, so the default rate of 0.5–5 % is assumed',
};

const NOBODY = {
  zh: '可公布的人数中没有人因此变得更严，预计不新增来电。',
  en: 'Of the people whose number is shown nobody is stopped more strictly; no more calls are expected.',
};
const LEFT_OUT = {
  zh: '为保护隐私而不公布的人数未计入。',
  en: 'People whose number is withheld to protect them are left out.',
};

const joined = (text: ExpectedCalls['basis'], more: ExpectedCalls['basis'] | null): ExpectedCalls['basis'] =>
  more === null ? text : { zh: `${text.zh}${more.zh}`, en: `${text.en} ${more.en}` };

function basisOf(observed: number, assumed: number): ExpectedCalls['basis'] {
  if (observed === 0 && assumed === 0) return NOBODY;
  if (assumed === 0) return { zh: `依据：${LATELY.zh}。`, en: `Based on ${LATELY.en}.` };
  if (observed === 0) return { zh: `${DEFAULT.zh}。`, en: `Note: ${DEFAULT.en}.` };
  return { zh: `依据：${LATELY.zh}；其余${DEFAULT.zh}。`, en: `Based on ${LATELY.en}; for the others ${DEFAULT.en}.` };
}

/** How far back appeal rates look. */
export const APPEAL_RATE_DAYS = DAYS;
