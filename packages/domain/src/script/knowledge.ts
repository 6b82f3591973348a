import { CAUSE_CODES } from '../appeal/probable-cause.js';
import type { GapCode, PopupKind } from '../evaluation/outcome.js';
import type { Text } from '../evaluation/sentences.js';
import { unknownVariables } from './template.js';

/** An ARTICLE (知识条目) tells the agent something; a MACRO (快捷用语) is text to send, with the move it goes with. */
export const KNOWLEDGE_KINDS = ['ARTICLE', 'MACRO'] as const;
export type KnowledgeKind = (typeof KNOWLEDGE_KINDS)[number];

const POPUPS: Readonly<Record<PopupKind, true>> = {
  AFFECTED_AREA: true,
  COMMUNITY_REPORT: true,
  TEST_REQUIRED: true,
  PHONE_UNVERIFIED: true,
  VERIFY_ITINERARY: true,
  DAILY_RECHECK: true,
  DATA_GAP: true,
};
const GAPS: Readonly<Record<GapCode, true>> = {
  NO_POLICY: true,
  NO_AREA_LIST: true,
  NO_PHONE: true,
  PHONE_NOT_ANSWERED: true,
  STAY_TOO_COARSE: true,
  AREA_TOO_COARSE: true,
  TEST_NOT_UPLOADED: true,
  TEST_PENDING: true,
  UNKNOWN_DIVISION: true,
  CONFLICTING_EVIDENCE: true,
  CORRECTION_SET_ASIDE: true,
};
/** How a laboratory or a register of another authority stands. */
export const CONNECTOR_STATES = ['CONNECTED', 'NOT_CONNECTED', 'DOWN', 'LAB_CONNECTED', 'LAB_NOT_CONNECTED'] as const;
export type ConnectorState = (typeof CONNECTOR_STATES)[number];
const APPEAL_REASONS = [
  'PREFECTURE_PRECISION',
  'TEST_MISSING',
  'PHONE_NUMBER',
  'TICKET_NOT_TRAVELLED',
  'IDENTITY',
  'OTHER',
] as const;

/** What an article is bound to: `CAUSE:TEST_LATE`, `GAP:NO_PHONE`, … Everything there is. */
export const KNOWLEDGE_BINDINGS: readonly string[] = [
  ...CAUSE_CODES.map((code) => `CAUSE:${code}`),
  ...Object.keys(POPUPS).map((code) => `POPUP:${code}`),
  ...Object.keys(GAPS).map((code) => `GAP:${code}`),
  ...CONNECTOR_STATES.map((code) => `CONNECTOR:${code}`),
  ...APPEAL_REASONS.map((code) => `REASON:${code}`),
];
const KNOWN_BINDINGS = new Set(KNOWLEDGE_BINDINGS);

export interface KnowledgeText {
  readonly title: Text;
  readonly body: Text;
  /** What can be put into a reply; of an article it may be missing, of a macro it is the macro. */
  readonly reply: Text | null;
  readonly bindings: readonly string[];
  readonly sources: readonly string[];
}

export type KnowledgeFault =
  | 'TITLE_MISSING'
  | 'BODY_MISSING'
  | 'REPLY_MISSING'
  | 'TOO_LONG'
  | 'UNKNOWN_BINDING'
  | 'UNKNOWN_VARIABLE'
  | 'SOURCE_MISSING';

const LONGEST = { title: 60, body: 4000, reply: 1000 } as const;
const isBlank = ({ zh, en }: Text): boolean => zh.trim() === '' || en.trim() === '';
const isLonger = ({ zh, en }: Text, most: number): boolean => zh.length > most || en.length > most * 2;

/** What keeps a text from being kept; empty when nothing does. */
export function checkKnowledge(kind: KnowledgeKind, text: KnowledgeText): readonly KnowledgeFault[] {
  const { title, body, reply, bindings, sources } = text;
  const open = [body, ...(reply === null ? [] : [reply])].flatMap(({ zh, en }) => [zh, en]).flatMap(unknownVariables);
  const tooLong =
    isLonger(title, LONGEST.title) ||
    isLonger(body, LONGEST.body) ||
    (reply !== null && isLonger(reply, LONGEST.reply));
  const holds: Readonly<Record<KnowledgeFault, boolean>> = {
    TITLE_MISSING: isBlank(title),
    BODY_MISSING: kind === 'ARTICLE' && isBlank(body),
    REPLY_MISSING: reply === null ? kind === 'MACRO' : isBlank(reply),
    TOO_LONG: tooLong,
    UNKNOWN_BINDING: bindings.some((binding) => !KNOWN_BINDINGS.has(binding)),
    UNKNOWN_VARIABLE: open.length > 0,
    SOURCE_MISSING: kind === 'ARTICLE' && sources.every((source) => source.trim() === ''),
  };
  return (Object.keys(holds) as KnowledgeFault[]).filter((fault) => holds[fault]);
}

/** How well a text fits the codes of a case: how many of its bindings are among them. */
export const knowledgeFit = (bindings: readonly string[], codes: ReadonlySet<string>): number =>
  bindings.filter((binding) => codes.has(binding)).length;
