/** What may stand in for a part at fault while the rest is read. `undefined`: the part is left out. */
export interface SoundPart {
  readonly value: unknown;
}

const TEXT = { zh: '无', en: 'none' };
const THEN = { colour: 'GREEN', popup: null, popupCode: null, advice: [] };
const WHEN = { entering: true };

const HEAD: Readonly<Record<string, unknown>> = {
  schemaVersion: 3,
  id: 'none',
  version: '1.0.0',
  jurisdiction: '100000',
  title: TEXT,
  source: 'none',
  validFrom: '2000-01-01T00:00:00+08:00',
  validTo: null,
  supersedes: [],
  affectedFacts: [],
};

const WINDOW: Readonly<Record<string, unknown>> = {
  hours: 48,
  mode: 'HOURS',
  anchor: 'REPORTED_AT',
  reference: 'NOW',
  conflict: 'NEWEST_WINS',
};
const DOWNGRADE: Readonly<Record<string, unknown>> = { HIGH: null, MEDIUM: null, LOW: null };

const REMOTE_SCAN: Readonly<Record<string, unknown>> = {
  fastestKmPerHour: 800,
  withinHours: 8,
  scansNeeded: 2,
  burstMinutes: 60,
  burstPeople: 5,
  burstPrefectures: 3,
};

const PARAMETERS: Readonly<Record<string, unknown>> = {
  lookBackDays: 14,
  sourceLookBackDays: {},
  areaTime: 'LISTED_AT_EVALUATION',
  prefectureKinds: 'PREFECTURE_LEVEL',
  municipalityUnit: 'DISTRICT',
  directCounties: 'EACH_ALONE',
  areaUnit: 'COUNTY',
  declarationValidDays: 14,
  declarationEffect: 'REFINES',
  testWindow: WINDOW,
  testRequiredFor: 'PREFECTURE_SIBLING',
  weakEvidenceNeeded: 2,
  remoteScan: REMOTE_SCAN,
  enteringBy: [],
  bindingDelayDays: 14,
  downgradeDays: DOWNGRADE,
};

const TERM: Readonly<Record<string, unknown>> = { title: TEXT, when: WHEN };

/**
 * A sound value for exactly this place of a document; null: none is known, try a larger part. Of the smaller kinds only
 * the head is known.
 */
export function soundPart(kind: unknown, steps: readonly string[]): SoundPart | null {
  const [first = '', second = '', third = '', fourth] = steps;
  if (kind !== 'DECISION' && (second !== '' || !Object.hasOwn(HEAD, first))) return null;
  if (fourth !== undefined) return null;
  if (third !== '') return deepPart(first, second, third);
  if (second !== '') return innerPart(first, second);
  if (first === 'kind') return null;
  if (first === 'parameters') return { value: PARAMETERS };
  if (first === 'terms') return { value: {} };
  if (first === 'rules') return { value: [ruleAt('0')] };
  return { value: partOf(HEAD, first) };
}

/** Also asked for names that nobody knows, `constructor` among them. */
const partOf = (sound: Readonly<Record<string, unknown>>, name: string): unknown =>
  Object.hasOwn(sound, name) ? sound[name] : undefined;

function innerPart(first: string, second: string): SoundPart | null {
  if (first === 'parameters') return { value: partOf(PARAMETERS, second) };
  if (first === 'terms') return { value: TERM };
  return first === 'rules' ? { value: ruleAt(second) } : null;
}

function deepPart(first: string, second: string, third: string): SoundPart | null {
  if (first === 'terms') return { value: partOf(TERM, third) };
  if (first === 'rules') return { value: partOf(ruleAt(second), third) };
  if (first !== 'parameters') return null;
  if (second === 'testWindow') return { value: partOf(WINDOW, third) };
  if (second === 'remoteScan') return { value: partOf(REMOTE_SCAN, third) };
  if (second === 'downgradeDays') return { value: partOf(DOWNGRADE, third) };
  return second === 'sourceLookBackDays' ? { value: undefined } : null;
}

/** Ids differ by their place, so that a mended one does not look like another. */
const ruleAt = (index: string): Readonly<Record<string, unknown>> => ({
  id: ` ${index}`,
  title: TEXT,
  when: WHEN,
  then: THEN,
});
