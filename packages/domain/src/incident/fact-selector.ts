import { STAY_SOURCES, type StaySource } from '../evidence/evidence.js';
import type { Text } from '../evaluation/sentences.js';
import type { HitLevel } from '../policy/policy.js';
import { formatDay, type CalendarDay } from '../time/time.js';
import type { DivisionCode } from '../division/division.js';

/** How a stay may have met the list, as a selector can ask for it. */
export const SELECTED_HITS = ['PREFECTURE_ONLY', 'PREFECTURE_SIBLING', 'COUNTY_ONLY', 'IN_AREA'] as const;
export type SelectedHit = (typeof SELECTED_HITS)[number] & HitLevel;

/** First and last day on which somebody was there, or a sample was taken. */
export interface DayRange {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
}

/** Which stays: every part that is given must hold. */
export interface StaySelector {
  readonly fact: 'STAY';
  /** Empty: of any source. */
  readonly sources: readonly StaySource[];
  /** The import batch they came with; null: of any. */
  readonly batchId: string | null;
  /** The prefecture-level unit they are in; null: anywhere. */
  readonly prefecture: DivisionCode | null;
  readonly days: DayRange | null;
  /**
   * How the person met the list in force: every stay the outcome rests on is one of those chosen and met it like this.
   * Null: however.
   */
  readonly onlyHit: SelectedHit | null;
}

/** Which tests. Only those that are reported and that we cannot see yet. */
export interface TestSelector {
  readonly fact: 'TEST';
  readonly institutionId: string | null;
  readonly batchId: string | null;
  readonly days: DayRange | null;
}

/** Whose facts are corrected (选择条件): a small closed vocabulary that the store can turn into a question. */
export type FactSelector = StaySelector | TestSelector;

export type SelectorRefusal = 'SELECTS_EVERYBODY' | 'DAYS_THE_WRONG_WAY' | 'UNKNOWN_SOURCE';

/** Whether a selector names somebody in particular; null when it does. */
export function checkSelector(selector: FactSelector): SelectorRefusal | null {
  if (selector.days !== null && selector.days.to < selector.days.from) return 'DAYS_THE_WRONG_WAY';
  if (selector.fact === 'TEST')
    return selector.institutionId === null && selector.batchId === null ? 'SELECTS_EVERYBODY' : null;
  if (!selector.sources.every((source) => STAY_SOURCES.includes(source))) return 'UNKNOWN_SOURCE';
  return selector.batchId === null && selector.prefecture === null ? 'SELECTS_EVERYBODY' : null;
}

/** Names the reader knows: a division, an institution. */
export interface SelectorNames {
  readonly division: (code: DivisionCode) => string;
  readonly institution: (id: string) => string;
}

const SOURCES: Readonly<Record<StaySource, Text>> = {
  TELECOM: { zh: '通信大数据', en: 'telecom' },
  TICKET: { zh: '购票', en: 'ticket' },
  FLOW_INVESTIGATION: { zh: '流调', en: 'flow investigation' },
  DECLARATION: { zh: '本人申报', en: 'declaration' },
  VENUE_SCAN: { zh: '扫码登记', en: 'venue scan' },
  HOTEL: { zh: '住宿登记', en: 'hotel' },
  COMMUNITY: { zh: '社区登记', en: 'community' },
};
const HITS: Readonly<Record<SelectedHit, Text>> = {
  PREFECTURE_ONLY: { zh: '仅因精确到地市而命中', en: 'hit only because they are no finer than the prefecture' },
  PREFECTURE_SIBLING: { zh: '仅命中同地市其他县区', en: 'hit only as another county of the prefecture' },
  COUNTY_ONLY: { zh: '仅因精确到县区而命中', en: 'hit only because they are no finer than the county' },
  IN_AREA: { zh: '命中名单内地区', en: 'in a listed area' },
};

/** A selector in words, for whoever approves it. */
export function selectorText(selector: FactSelector, names: SelectorNames): Text {
  const { days, batchId } = selector;
  const zh: string[] = [];
  const en: string[] = [];
  if (batchId !== null) {
    zh.push(`批次 ${batchId.slice(0, 8)}`);
    en.push(`of batch ${batchId.slice(0, 8)}`);
  }
  if (selector.fact === 'TEST' && selector.institutionId !== null) {
    const name = names.institution(selector.institutionId);
    zh.push(`${name}检测`);
    en.push(`by ${name}`);
  }
  if (selector.fact === 'STAY' && selector.prefecture !== null) {
    const name = names.division(selector.prefecture);
    zh.push(`在${name}`);
    en.push(`in ${name}`);
  }
  if (days !== null) {
    zh.push(`${formatDay(days.from)}至${formatDay(days.to)}`);
    en.push(`from ${formatDay(days.from)} to ${formatDay(days.to)}`);
  }
  if (selector.fact === 'TEST') return { zh: `${zh.join('、')}的未上传核酸`, en: `tests not uploaded ${en.join(' ')}` };
  if (selector.onlyHit !== null) {
    zh.push(HITS[selector.onlyHit].zh);
    en.push(HITS[selector.onlyHit].en);
  }
  const source = selector.sources.map((one) => SOURCES[one]);
  return {
    zh: `${zh.join('、')}的${source.map((one) => one.zh).join('、')}行程`,
    en: `${source.map((one) => one.en).join(', ')} stays ${en.join(', ')}`.trim(),
  };
}
