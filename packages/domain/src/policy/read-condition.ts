import { SETTINGS, type Condition, type StayedInCondition, type Term } from './policy.js';
import { ParseError, type Reader } from './reader.js';

const KINDS = ['RISK_LEVEL', 'AFFECTED_COUNTY'] as const;
const LEVELS = ['HIGH', 'MEDIUM', 'LOW'] as const;
const HITS = ['IN_AREA', 'COUNTY_ONLY', 'PREFECTURE_SIBLING', 'PREFECTURE_ONLY'] as const;
const WHERE = ['INSIDE_JURISDICTION', 'OUTSIDE_JURISDICTION', 'ANYWHERE'] as const;
/** Conditions that are a question by themselves, written `{"entering": true}`. */
const PLAIN = [
  'qualifyingTest',
  'phonesVerified',
  'declaredItinerary',
  'entering',
  'leftJurisdiction',
  'inJurisdiction',
  'communityScreened',
] as const;
/** The whole vocabulary (design D3): closed, so that every condition can be judged, explained and cleared. */
const VOCABULARY: readonly string[] = ['all', 'any', 'not', 'term', 'stayedIn', 'setting', ...PLAIN];

export type Terms = Readonly<Record<string, Term>>;

/** More conditions than this, its terms unfolded, nobody could follow; terms upon terms would double without end. */
const MOST_PARTS = 1000;

/** Reads the whole condition of a rule or term. @throws ParseError */
export function readWhole(reader: Reader, terms: Terms): Condition {
  const condition = readCondition(reader, terms);
  if (partsLeft(condition, MOST_PARTS) < 0) {
    throw new ParseError(reader.path, `expected at most ${MOST_PARTS} conditions with its terms unfolded`);
  }
  return condition;
}

/** What is left of a count of conditions after this tree; it stops counting below none. */
function partsLeft(condition: Condition, left: number): number {
  const parts =
    'all' in condition ? condition.all : 'any' in condition ? condition.any : 'not' in condition ? [condition.not] : [];
  let rest = left - 1;
  for (const part of parts) {
    if (rest < 0) break;
    rest = partsLeft(part, rest);
  }
  return rest;
}

/** Reads one condition tree. A term is the very object it was defined as, so that the judge asks it once. */
function readCondition(reader: Reader, terms: Terms): Condition {
  const inner = (one: Reader): Condition => readCondition(one, terms);
  const kind = reader.onlyKey(['setting']);
  const body = reader.child(kind);
  if (kind === 'term') return readTermName(body, terms);
  if (kind === 'all') return { all: body.filledList().map(inner) };
  if (kind === 'any') return { any: body.filledList().map(inner) };
  if (kind === 'not') return { not: inner(body) };
  if (kind === 'stayedIn') return readStayedIn(body);
  if (kind === 'setting') {
    return {
      setting: reader.withOnly(['setting', 'is']).child('setting').oneOf(SETTINGS, 'UNKNOWN_FACT'),
      is: reader.child('is').textOrNumber(),
    };
  }
  const plain = PLAIN.find((one) => one === kind);
  if (plain === undefined) {
    const known = VOCABULARY.join(', ');
    throw new ParseError(reader.path, `"${kind}" is not a condition; use one of ${known}`, 'UNKNOWN_CONDITION');
  }
  if (!body.boolean()) throw new ParseError(body.path, 'write {"not": …} instead of false');
  return { [plain]: true } as unknown as Condition;
}

/** Terms are read from top to bottom and may name those above them, so that none can come round to itself. */
function readTermName(body: Reader, terms: Terms): Condition {
  const term = terms[body.text()];
  if (term === undefined) {
    throw new ParseError(body.path, `no term "${body.text()}" is defined above this place`, 'TERM_CYCLE');
  }
  return term.when;
}

function readStayedIn(reader: Reader): StayedInCondition {
  const body = reader.withOnly(['kinds', 'levels', 'hits', 'where', 'still']);
  const stayedIn = {
    kinds: body.child('kinds').listOf(KINDS, 'UNKNOWN_FACT'),
    levels: body.child('levels').listOf(LEVELS, 'UNKNOWN_FACT'),
    hits: body.child('hits').listOf(HITS, 'UNKNOWN_FACT'),
    where: body.child('where').oneOf(WHERE),
  };
  return { stayedIn: body.child('still').isNull() ? stayedIn : { ...stayedIn, still: body.child('still').boolean() } };
}
