import type { DivisionCode } from '../division/division.js';
import type { Stay, StaySource } from '../evidence/evidence.js';
import { cause, DECIDING, ground, overlaps, type SeenHit, type SeenScene, suggest } from './cause-scene.js';
import { daysText, sourceText } from './cause-words.js';
import type { CountyCandidate, ProbableCause } from './probable-cause.js';

/** From here on a cause says that the person was not there at all, so that a finer place would not help. */
const STRONG = 0.7;

/** PRECISION_PREFECTURE 精度仅到地市: one cause for each place that the records leave open. */
export function precisionCauses(seen: SeenScene, others: readonly ProbableCause[]): readonly ProbableCause[] {
  const coarse = seen.hits.filter(
    ({ evidence }) =>
      evidence.source !== 'VENUE_SCAN' && (evidence.hit === 'PREFECTURE_ONLY' || evidence.precision === 'PROVINCE'),
  );
  const places = new Map<DivisionCode, SeenHit[]>();
  for (const hit of coarse) places.set(hit.stay.division, [...(places.get(hit.stay.division) ?? []), hit]);
  return [...places].map(([place, hits]) => precisionCause(seen, place, hits, others));
}

function precisionCause(
  seen: SeenScene,
  place: DivisionCode,
  hits: readonly SeenHit[],
  others: readonly ProbableCause[],
): ProbableCause {
  const targetIds = hits.map(({ stay }) => stay.id);
  const counties = candidates(seen, place, hits);
  const within = seen.divisions.countiesOf(place);
  const listed = within.filter(({ code }) => seen.isListed(code)).length;
  const [first] = hits;
  const days = first === undefined ? { zh: '', en: '' } : daysText(first.stay);
  const sources = [...new Set(hits.map(({ stay }) => stay.source))].map(sourceText);
  const free = counties.find((one) => !one.listed);
  const caught = counties.length > 0 && counties.every((one) => one.listed);
  const notThere = others.some((one) => one.confidence >= STRONG && one.targetIds.some((id) => targetIds.includes(id)));
  return cause('PRECISION_PREFECTURE', {
    reason: {
      zh: `${days.zh}，${sources.map(({ zh }) => zh).join('、')}只显示在${seen.name(place)}，不知道是哪个县（区）；其下${within.length}个县（区）中有${listed}个在列。`,
      en: `${capital(days.en)}, ${sources.map(({ en }) => en).join(' and ')} shows only ${seen.name(place)}, not which county; ${listed} of its ${within.length} counties are listed.`,
    },
    grounds: [
      ground(true, 0.6, '记录只精确到地市级', 'the record is no finer than the prefecture'),
      DECIDING(hits.some(({ deciding }) => deciding)),
      ground(
        listed * 2 <= within.length,
        0.1,
        '在列的县（区）不到一半',
        'no more than half of the counties are listed',
      ),
      ground(
        free !== undefined && !caught,
        0.12,
        free === undefined ? '' : free.sentence.zh,
        free === undefined ? '' : free.sentence.en,
      ),
      ground(caught, -0.45, '更细的记录指向的正是在列的县（区）', 'finer records name a county that is listed'),
      ground(notThere, -0.3, '另有记录表明本人根本不在当地', 'other records say that the person was not there at all'),
    ],
    targetIds,
    suggestions: [
      suggest('REFINE_STAY', targetIds, { counties: [...counties, ...otherCounties(seen, place, counties)] }),
    ],
    advice: {
      zh: '请来电人说出到过的县（市、区、旗），并请其提供住宿、收费站或单位证明。',
      en: 'Ask which county they were in, and for a hotel bill, a toll record or a letter.',
    },
  });
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const WEIGHT: Readonly<Record<StaySource, number>> = {
  FLOW_INVESTIGATION: 0,
  HOTEL: 1,
  COMMUNITY: 2,
  TICKET: 3,
  TELECOM: 4,
  DECLARATION: 5,
  VENUE_SCAN: 6,
};

/** Counties inside the place that finer records of the same days name; counties that are not listed first. */
function candidates(seen: SeenScene, place: DivisionCode, hits: readonly SeenHit[]): readonly CountyCandidate[] {
  const finer = seen.facts.stays
    .filter((stay) => hits.some((hit) => isFinerOf(stay, hit.stay, seen)))
    .toSorted((a, b) => WEIGHT[a.source] - WEIGHT[b.source] || (a.id < b.id ? -1 : 1));
  const byCounty = new Map<DivisionCode, CountyCandidate>();
  for (const stay of finer) {
    const county = seen.divisions.countyOf(stay.division);
    if (county === null || byCounty.has(county) || !seen.divisions.contains(place, county)) continue;
    const listed = seen.isListed(county);
    byCounty.set(county, {
      division: county,
      listed,
      source: stay.source,
      sentence: {
        zh: `${sourceText(stay.source).zh}（${daysText(stay).zh}）写明${seen.name(county)}${listed ? '，该县（区）在列' : ''}`,
        en: `${sourceText(stay.source).en} (${daysText(stay).en}) names ${seen.name(county)}${listed ? ', which is listed' : ''}`,
      },
    });
  }
  return [...byCounty.values()].toSorted((a, b) => Number(a.listed) - Number(b.listed));
}

/** The counties that no record names; the caller may. */
const otherCounties = (
  seen: SeenScene,
  place: DivisionCode,
  named: readonly CountyCandidate[],
): readonly CountyCandidate[] =>
  seen.divisions
    .countiesOf(place)
    .filter(({ code }) => !named.some(({ division }) => division === code))
    .map(({ code, name }) => {
      const listed = seen.isListed(code);
      const sentence = {
        zh: `${name}${listed ? '，在列' : '，不在列；没有记录写明'}`,
        en: `${name}${listed ? ', listed' : ', not listed; no record names it'}`,
      };
      return { division: code, listed, source: null, sentence };
    })
    .toSorted((a, b) => Number(a.listed) - Number(b.listed));

const isFinerOf = (stay: Stay, coarse: Stay, { divisions, at }: SeenScene): boolean =>
  stay.id !== coarse.id && divisions.countyOf(stay.division) !== null && overlaps(stay, coarse, at);

/** CORRECT_FLAG 判断属实: the evidence is as fine as the list and nothing speaks against it. */
export function flagCause(seen: SeenScene, others: readonly ProbableCause[]): readonly ProbableCause[] {
  const proven = seen.hits.filter(
    ({ evidence, stay }) =>
      evidence.hit === 'IN_AREA' &&
      evidence.source !== 'VENUE_SCAN' &&
      !others.some((one) => one.confidence >= 0.5 && one.targetIds.includes(stay.id)),
  );
  const [first] = proven;
  if (first === undefined) return [];
  const { stay } = first;
  const sources = new Set(proven.map((one) => one.stay.source));
  return [
    cause('CORRECT_FLAG', {
      reason: {
        zh: `${sourceText(stay.source).zh}显示${daysText(stay).zh}在${seen.name(stay.division)}，该地在列。`,
        en: `${capital(sourceText(stay.source).en)} shows ${seen.name(stay.division)}, ${daysText(stay).en}; it is listed.`,
      },
      grounds: [
        ground(true, 0.55, '记录细到县（区），且在清单之内', 'the record is as fine as the county, and it is listed'),
        DECIDING(proven.some(({ deciding }) => deciding)),
        ground(
          proven.some((one) => WEIGHT[one.stay.source] <= WEIGHT.COMMUNITY),
          0.15,
          '由登记部门或流调记录',
          'a register or a case investigation recorded it',
        ),
        ground(sources.size > 1, 0.1, '不止一个来源', 'more than one source says so'),
      ],
      targetIds: proven.map((one) => one.stay.id),
      advice: {
        zh: '如实告知依据和解除条件；来电人否认的，请其提供当日在别处的材料。',
        en: 'Tell the reason and what clears it; if the caller denies it, ask what shows them elsewhere on that day.',
      },
    }),
  ];
}
