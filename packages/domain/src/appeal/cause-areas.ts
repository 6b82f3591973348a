import type { ListedArea } from '../area/area.js';
import { clearsAt, dayOf, type Instant } from '../time/time.js';
import { cause, DECIDING, grace, ground, type SeenHit, type SeenScene } from './cause-scene.js';
import { dayText } from './cause-words.js';
import type { ProbableCause } from './probable-cause.js';

const STEWARD = {
  zh: '转数据管理员核对公告原文并更正清单；急需出行的，可先限时豁免。',
  en: 'Have a data steward check the notice and correct the list; if travel is urgent, a short grace can bridge it.',
};

/** What may be wrong with the list itself: AREA_TOO_WIDE 范围过宽, AREA_STALE 清单未更新. */
export const areaCauses = (seen: SeenScene): readonly ProbableCause[] => [
  ...missingList(seen),
  ...tooCoarse(seen),
  ...listedHits(seen).flatMap(({ hit, areas }) => [...wide(seen, hit, areas), ...stale(seen, hit, areas)]),
];

interface ListedHit {
  readonly hit: SeenHit;
  readonly areas: readonly ListedArea[];
}

function listedHits({ hits, areas, at }: SeenScene): readonly ListedHit[] {
  const listed = new Map((areas.versionAt(at)?.areas ?? []).map((area) => [area.key, area]));
  const seenKeys = new Set<string>();
  return hits.flatMap((hit) => {
    const found = hit.evidence.areaKeys.flatMap((key) => listed.get(key) ?? []);
    const keys = found.map(({ key }) => key).join();
    if (found.length === 0 || seenKeys.has(keys)) return [];
    seenKeys.add(keys);
    return [{ hit, areas: found }];
  });
}

function missingList(seen: SeenScene): readonly ProbableCause[] {
  if (!seen.judgement.gaps.some(({ code }) => code === 'NO_AREA_LIST')) return [];
  return [
    cause('AREA_STALE', {
      reason: { zh: '此刻没有生效的风险地区清单。', en: 'No risk-area list is in force at this moment.' },
      grounds: [ground(true, 0.85, '判断时没有清单可用', 'there was no list to judge by')],
      suggestions: grace(seen),
      advice: STEWARD,
    }),
  ];
}

function tooCoarse(seen: SeenScene): readonly ProbableCause[] {
  if (!seen.judgement.gaps.some(({ code }) => code === 'AREA_TOO_COARSE')) return [];
  return [
    cause('AREA_TOO_WIDE', {
      reason: { zh: '清单中的地区没有写明县（区）。', en: 'The list does not say which county it means.' },
      grounds: [ground(true, 0.75, '清单比记录更粗', 'the list is coarser than the record')],
      suggestions: grace(seen),
      advice: STEWARD,
    }),
  ];
}

/** The list names a few places or a whole prefecture, and the rule reads it as the whole county. */
function wide(seen: SeenScene, { evidence, stay, deciding }: SeenHit, areas: readonly ListedArea[]) {
  const [area] = areas;
  if (area === undefined || (evidence.hit !== 'IN_AREA' && evidence.hit !== 'COUNTY_ONLY')) return [];
  const isWhole = seen.divisions.countyOf(area.division) === null;
  const isPart = areas.every(({ extent }) => extent === 'PART');
  if (!isWhole && !isPart) return [];
  const places = areas.reduce((sum, one) => sum + one.places, 0);
  const name = seen.name(area.division);
  return [
    cause('AREA_TOO_WIDE', {
      reason: isWhole
        ? {
            zh: `清单把${name}整体列入，本人在${seen.name(stay.division)}。`,
            en: `The list names all of ${name}; the person was in ${seen.name(stay.division)}.`,
          }
        : {
            zh: `清单只点名${name}的${places}处地点，规则按整个县（区）计算。`,
            en: `The list names ${places} places in ${name}; the rule counts the whole county.`,
          },
      grounds: [
        ground(isPart, 0.2, '清单只点名部分地点', 'the list names only some places'),
        ground(isWhole, 0.45, '列入范围大于一个县（区）', 'more than one county is listed at once'),
        ground(
          evidence.hit === 'COUNTY_ONLY',
          0.15,
          '不知道是否在点名的地点内',
          'whether they were in one of the places is not known',
        ),
        ground(
          isPart && evidence.precision === 'STREET',
          0.15,
          '记录细到街道，可以核对',
          'the record is fine enough to compare',
        ),
        DECIDING(deciding),
      ],
      targetIds: [stay.id],
      suggestions: grace(seen),
      advice: STEWARD,
    }),
  ];
}

function stale(seen: SeenScene, { stay, deciding }: SeenHit, areas: readonly ListedArea[]): readonly ProbableCause[] {
  const dropped = areas.filter(({ key }) => isDroppedNext(seen, key));
  const due = areas.flatMap((area) => {
    const at = delistable(seen, area);
    return at !== null && at <= seen.at ? [{ area, at }] : [];
  });
  const [first] = due;
  const [gone] = dropped;
  if (first === undefined && gone === undefined) return [];
  const area = gone ?? first?.area;
  const name = area === undefined ? '' : seen.name(area.division);
  const since = first === undefined ? { zh: '', en: '' } : dayText(first.at);
  return [
    cause('AREA_STALE', {
      reason:
        first === undefined
          ? { zh: `下一版清单已不含${name}。`, en: `The next list no longer names ${name}.` }
          : {
              zh: `${name}自${since.zh}起已满调整天数，仍在清单上。`,
              en: `${name} could have come off the list on ${since.en} and is still on it.`,
            },
      grounds: [
        ground(first !== undefined, 0.45, '已满规定的无新增天数', 'the days without new infections have passed'),
        ground(gone !== undefined, 0.75, '下一版清单已移出', 'the list that follows has dropped it'),
        DECIDING(deciding),
      ],
      targetIds: [stay.id],
      suggestions: grace(seen),
      advice: STEWARD,
    }),
  ];
}

function isDroppedNext({ areas, at }: SeenScene, key: string): boolean {
  const next = areas.nextFrom(at);
  const version = next === null ? null : areas.versionAt(next);
  return version !== null && !version.areas.some((area) => area.key === key);
}

/** When an area has been on the list as long as its level asks; null = no fixed time, or not known since when. */
function delistable({ policy }: SeenScene, { since, level }: ListedArea): Instant | null {
  const days = policy === null || level === null ? null : policy.parameters.downgradeDays[level];
  return since === null || days === null ? null : clearsAt(dayOf(since), days);
}
