import { FACT_NAMES } from './fact-name.js';

/**
 * Documents of the first schema had the test window inside each condition and left most readings to the code; those of the
 * second left it to the code when a scan is remote. What was published then stays as it was published; on reading it
 * becomes a document of the present schema that says the same.
 */
export const upgradeDocument = (document: unknown): unknown => withRemoteScan(fromTheFirst(document));

/** Decision policies of the second schema took for granted when a scan does not count. */
function withRemoteScan(document: unknown): unknown {
  if (!isObject(document) || document['schemaVersion'] !== 2 || document['kind'] !== 'DECISION') return document;
  const parameters = document['parameters'];
  if (!isObject(parameters) || 'remoteScan' in parameters) return document;
  return { ...document, schemaVersion: 3, parameters: { ...parameters, remoteScan: REMOTE_SCAN_THEN } };
}

const REMOTE_SCAN_THEN = {
  fastestKmPerHour: 800,
  withinHours: 8,
  scansNeeded: 2,
  burstMinutes: 60,
  burstPeople: 5,
  burstPrefectures: 3,
};

function fromTheFirst(document: unknown): unknown {
  if (!isObject(document) || document['schemaVersion'] === 2 || 'kind' in document) return document;
  const window = firstWindow(document['rules']) ?? DEFAULT_WINDOW;
  return {
    ...document,
    schemaVersion: 2,
    kind: 'DECISION',
    supersedes: [],
    affectedFacts: READ_THEN,
    parameters: { ...READINGS_THEN, testWindow: { ...window, conflict: 'NEWEST_WINS' }, ...partOf(document) },
    terms: withoutWindows(document['terms']),
    rules: withoutWindows(document['rules']),
  };
}

const DEFAULT_WINDOW = { hours: 48, mode: 'HOURS', anchor: 'REPORTED_AT', reference: 'NOW' };

/** What the code took for granted while documents could not say it. */
const READINGS_THEN = {
  sourceLookBackDays: {},
  prefectureKinds: 'PREFECTURE_LEVEL',
  directCounties: 'EACH_ALONE',
  areaUnit: 'COUNTY',
  declarationEffect: 'REFINES',
  weakEvidenceNeeded: 2,
  enteringBy: ['DECLARED_ARRIVAL', 'TICKET', 'LAST_STAY_OUTSIDE'],
  bindingDelayDays: 14,
  downgradeDays: { HIGH: 14, MEDIUM: 14, LOW: null },
};

const READ_THEN = FACT_NAMES.filter((name) => !/^(?:vaccination|person|service)\./.test(name));

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const partOf = (document: Record<string, unknown>): object =>
  isObject(document['parameters']) ? document['parameters'] : {};

function firstWindow(value: unknown): Record<string, unknown> | null {
  const inner = Array.isArray(value) ? value : isObject(value) ? Object.values(value) : [];
  if (isObject(value) && isObject(value['qualifyingTest'])) return value['qualifyingTest'];
  for (const one of inner) {
    const found = firstWindow(one);
    if (found !== null) return found;
  }
  return null;
}

function withoutWindows(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutWindows);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, key === 'qualifyingTest' ? true : withoutWindows(inner)]),
  );
}
