import { formatInstant, HOUR_MS, type Instant } from '../time/time.js';
import type { RiskLevel } from './area.js';

/** What the gate compares of a list. */
export interface ListFigures {
  readonly listTime: Instant;
  readonly places: Readonly<Record<RiskLevel, number>>;
  /** Items under which no place is listed. */
  readonly itemsWithoutPlaces: number;
  readonly items: number;
  /** Whether the list's own counts differ from what it lists. */
  readonly countsDiffer: boolean;
}

export interface GateReason {
  readonly code:
    | 'FROM_THE_FUTURE'
    | 'OLDER_THAN_LATEST'
    | 'SAME_HOUR_DIFFERENT'
    | 'MOST_ENTRIES_GONE'
    | 'LEVEL_VANISHED'
    | 'EMPTY_ITEMS'
    | 'COUNTS_DIFFER';
  readonly message: { readonly zh: string; readonly en: string };
  readonly previous: number | null;
  readonly current: number | null;
}

/** Lists smaller than this may come and go; larger ones do not lose a quarter between two updates by themselves. */
const SMALL_LIST = 20;
const TOLERATED_LOSS = 0.25;
const TOLERATED_EMPTY = 0.01;

/**
 * Why a list must not take effect by itself (合理性检查). Truncated updates exist (2022-11-24 08时, 2022-12-07 14时):
 * reading an absence as "risk lifted" would free thousands of areas wrongly. Empty = plausible.
 */
export function plausibility(
  previous: ListFigures | null,
  next: ListFigures,
  receivedAt: Instant,
): readonly GateReason[] {
  return [
    ...hourReasons(previous, next, receivedAt),
    ...(previous === null ? [] : lossReasons(previous, next)),
    ...shapeReasons(next),
  ];
}

function hourReasons(previous: ListFigures | null, next: ListFigures, receivedAt: Instant): GateReason[] {
  const hour = formatInstant(next.listTime).slice(0, 16);
  if (next.listTime > receivedAt + HOUR_MS) {
    return [reason('FROM_THE_FUTURE', `清单时间${hour}晚于现在。`, `The list names ${hour}, which is still to come.`)];
  }
  if (previous === null) return [];
  const latest = formatInstant(previous.listTime).slice(0, 16);
  if (next.listTime < previous.listTime) {
    return [
      reason(
        'OLDER_THAN_LATEST',
        `清单时间${hour}早于已收到的${latest}。`,
        `The list names ${hour}, before the latest one (${latest}).`,
      ),
    ];
  }
  if (next.listTime === previous.listTime) {
    return [
      reason(
        'SAME_HOUR_DIFFERENT',
        `同一时间${hour}已有另一份内容不同的清单。`,
        `Another list with different content names the same hour ${hour}.`,
      ),
    ];
  }
  return [];
}

const restricted = (list: ListFigures): number => list.places.HIGH + list.places.MEDIUM;

function lossReasons(previous: ListFigures, next: ListFigures): GateReason[] {
  const [before, after] = [restricted(previous), restricted(next)];
  const reasons: GateReason[] = [];
  if (before >= SMALL_LIST && after < before * (1 - TOLERATED_LOSS)) {
    reasons.push(
      reason(
        'MOST_ENTRIES_GONE',
        `中高风险条目由${before}骤减至${after}。`,
        `Places of high and medium risk fell from ${before} to ${after}.`,
        before,
        after,
      ),
    );
  }
  for (const level of ['HIGH', 'MEDIUM', 'LOW'] as const) {
    const [had, has] = [previous.places[level], next.places[level]];
    if (had >= SMALL_LIST && has === 0) {
      reasons.push(
        reason(
          'LEVEL_VANISHED',
          `${LEVELS[level].zh}风险列表由${had}条变为空。`,
          `The ${LEVELS[level].en} list went from ${had} places to none.`,
          had,
          has,
        ),
      );
    }
  }
  return reasons;
}

const LEVELS = {
  HIGH: { zh: '高', en: 'high-risk' },
  MEDIUM: { zh: '中', en: 'medium-risk' },
  LOW: { zh: '低', en: 'low-risk' },
} as const;

function shapeReasons(next: ListFigures): GateReason[] {
  const reasons: GateReason[] = [];
  if (next.itemsWithoutPlaces > Math.max(1, next.items * TOLERATED_EMPTY)) {
    reasons.push(
      reason(
        'EMPTY_ITEMS',
        `${next.itemsWithoutPlaces}个条目没有地点。`,
        `${next.itemsWithoutPlaces} items list no place.`,
        null,
        next.itemsWithoutPlaces,
      ),
    );
  }
  if (next.countsDiffer)
    reasons.push(
      reason('COUNTS_DIFFER', '清单声明的条数与实际不符。', "The list's own counts differ from what it lists."),
    );
  return reasons;
}

const reason = (
  code: GateReason['code'],
  zh: string,
  en: string,
  previous: number | null = null,
  current: number | null = null,
): GateReason => ({ code, message: { zh, en }, previous, current });
