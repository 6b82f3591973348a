import type { Credentials } from './credentials.js';
import { ApiError, isRefusal, type Refused } from './error.js';
import {
  AccessLogOperation,
  type AccessLogQuery,
  AgencyTasksOperation,
  type AgencyTasksQuery,
  AnswerAgencyTaskOperation,
  type AnswerAgencyTaskInput,
  type AnswerAgencyTaskMutation,
  CheckStatusesOperation,
  CheckStatusOperation,
  type CheckStatusQuery,
  ClockOperation,
  type ClockQuery,
  DeclareItineraryOperation,
  type DeclareItineraryInput,
  type DeclareItineraryMutation,
  DivisionsOperation,
  type DivisionsQuery,
  ExplainStatusOperation,
  type ExplainStatusQuery,
  type IdentifierInput,
  ImportTestsOperation,
  type ImportTestInput,
  type ImportTestsMutation,
  InstitutionsOperation,
  type InstitutionsQuery,
  MaintenanceWindowsOperation,
  type MaintenanceWindowsQuery,
  RateOwnAppealOperation,
  type RateOwnAppealInput,
  type RateOwnAppealMutation,
  ReportNoticeDeliveryOperation,
  type ReportNoticeDeliveryMutation,
  RiskAreasOperation,
  type RiskAreasQuery,
} from './generated/operations.js';
import { rows, slices } from './pages.js';
import { PATIENCE, type Patience, RETRY, type RetryPolicy } from './retry.js';
import { type CallOptions, type Cost, openTransport, type Send, type Wire } from './transport.js';

export interface ClientOptions {
  /** Where the service is, e.g. `https://health.example.cn`. */
  readonly url: string;
  readonly credentials: Credentials;
  /** How long one attempt may take; absent: 20 s. */
  readonly timeoutMs?: number;
  readonly retry?: Partial<RetryPolicy>;
  /** Absent: the hash, and the text where the hash is not registered. */
  readonly documents?: Wire['documents'];
  /** Hears of every answer what it cost and how often it was sent; never what it says. */
  readonly onAnswer?: Wire['onAnswer'];
  readonly fetch?: typeof globalThis.fetch;
  /** How waits are waited and drawn; for tests. */
  readonly patience?: Patience;
}

export type StatusCheck = Omit<CheckStatusQuery['checkStatus'], 'token'> & {
  /** Only where it was asked for; null: nobody known, or a stale status. */
  readonly token?: string | null;
};
type Edges<Connection extends { readonly edges: readonly { readonly node: unknown }[] }> =
  Connection['edges'][number]['node'];
type AccessLogPage = Exclude<AccessLogQuery['accessLog'], Refused | { readonly __typename: 'Refusal' }>;
export type AccessLogEntry = Edges<AccessLogPage>;
export type AgencyTask = Edges<AgencyTasksQuery['agencyTasks']>;
export type RiskArea = Edges<RiskAreasQuery['riskAreas']>;
export type ImportedTests = Exclude<ImportTestsMutation['importTests'], { readonly __typename: 'Refusal' }>;

/** Whether the answers bring day tokens along; each costs a signature, so ask where one is shown. */
export interface CheckOptions extends CallOptions {
  readonly token?: boolean;
}

/** The API as methods. Expected refusals are answers (see `isRefusal`), everything else is thrown as `ApiError`. */
export interface Client {
  checkStatus(identifier: IdentifierInput, options?: CheckOptions): Promise<StatusCheck>;
  /** Any number of people, asked in slices of 500, answered in the order asked. */
  checkStatuses(identifiers: readonly IdentifierInput[], options?: CheckOptions): Promise<readonly StatusCheck[]>;
  explainStatus(
    asked: { readonly identifier: IdentifierInput; readonly purpose: string },
    options?: CallOptions,
  ): Promise<ExplainStatusQuery['explainStatus']>;
  /** @throws ApiError with the code of the refusal where there is one */
  accessLog(
    asked: { readonly identifier: IdentifierInput; readonly purpose: string },
    options?: CallOptions,
  ): AsyncGenerator<AccessLogEntry, void>;
  declareItinerary(
    input: DeclareItineraryInput,
    options?: CallOptions,
  ): Promise<DeclareItineraryMutation['declareItinerary']>;
  /** Any number of rows, sent in slices; `index` counts from the first row of all. Stops at the first refusal. */
  importTests(
    delivery: { readonly batch: string; readonly tests: readonly ImportTestInput[] },
    options?: CallOptions,
  ): Promise<ImportTestsMutation['importTests']>;
  agencyTasks(asked?: { readonly open?: boolean }, options?: CallOptions): AsyncGenerator<AgencyTask, void>;
  answerAgencyTask(
    input: AnswerAgencyTaskInput,
    options?: CallOptions,
  ): Promise<AnswerAgencyTaskMutation['answerAgencyTask']>;
  reportNoticeDelivery(
    input: { readonly noticeId: string; readonly arrived: boolean },
    options?: CallOptions,
  ): Promise<ReportNoticeDeliveryMutation['reportNoticeDelivery']>;
  rateOwnAppeal(input: RateOwnAppealInput, options?: CallOptions): Promise<RateOwnAppealMutation['rateOwnAppeal']>;
  riskAreas(
    asked?: { readonly search?: string; readonly asOf?: string },
    options?: CallOptions,
  ): AsyncGenerator<RiskArea, void>;
  divisions(
    asked: { readonly search?: string; readonly parent?: string; readonly first?: number },
    options?: CallOptions,
  ): Promise<DivisionsQuery['divisions']>;
  institutions(
    asked?: { readonly search?: string; readonly first?: number },
    options?: CallOptions,
  ): Promise<InstitutionsQuery['institutions']>;
  maintenanceWindows(options?: CallOptions): Promise<MaintenanceWindowsQuery['maintenanceWindows']>;
  clock(options?: CallOptions): Promise<ClockQuery['clock']>;
  /** Any operation of yours, with what came along with its answer. */
  readonly send: Send;
  /** What was left of your points after the last answer; null: there was none yet. */
  readonly budget: Cost | null;
}

const TIMEOUT_MS = 20_000;
/** What the service takes at once. */
export const MOST_CHECKS = 500;
export const MOST_TESTS = 1_000;
const PAGE = 100;

export function createClient(options: ClientOptions): Client {
  let budget: Cost | null = null;
  const send = openTransport({
    url: options.url.replace(/\/+$/, ''),
    fetch: options.fetch ?? ((...args) => globalThis.fetch(...args)),
    credentials: options.credentials,
    retry: { ...RETRY, ...options.retry },
    patience: options.patience ?? PATIENCE,
    timeoutMs: options.timeoutMs ?? TIMEOUT_MS,
    documents: options.documents ?? 'auto',
    onAnswer: (about) => {
      budget = about.cost ?? budget;
      options.onAnswer?.(about);
    },
  });
  return {
    send,
    get budget() {
      return budget;
    },
    ...checks(send),
    ...citizens(send),
    ...houses(send),
    ...references(send),
  };
}

const checks = (send: Send): Pick<Client, 'checkStatus' | 'checkStatuses'> => ({
  async checkStatus(identifier, { token = false, ...call } = {}) {
    return (await send(CheckStatusOperation, { identifier, token }, call)).data.checkStatus;
  },
  async checkStatuses(identifiers, { token = false, ...call } = {}) {
    const found: StatusCheck[] = [];
    // one after the other: a manifest is no reason to use up a minute's points at once
    for (const input of slices(identifiers, MOST_CHECKS))
      found.push(...(await send(CheckStatusesOperation, { input, token }, call)).data.checkStatuses);
    return found;
  },
});

const citizens = (send: Send): Pick<Client, 'explainStatus' | 'accessLog' | 'declareItinerary' | 'rateOwnAppeal'> => ({
  explainStatus: async (asked, call) => (await send(ExplainStatusOperation, asked, call)).data.explainStatus,
  accessLog: (asked, call) =>
    rows(async (after) => {
      const { accessLog } = (await send(AccessLogOperation, { ...asked, first: PAGE, after }, call)).data;
      if (isRefusal(accessLog)) throw new ApiError({ code: accessLog.code, message: accessLog.message.en });
      return accessLog as AccessLogPage;
    }),
  declareItinerary: async (input, call) =>
    (await send(DeclareItineraryOperation, { input }, call)).data.declareItinerary,
  rateOwnAppeal: async (input, call) => (await send(RateOwnAppealOperation, { input }, call)).data.rateOwnAppeal,
});

const houses = (
  send: Send,
): Pick<Client, 'importTests' | 'agencyTasks' | 'answerAgencyTask' | 'reportNoticeDelivery'> => ({
  importTests: ({ batch, tests }, call) => importInSlices(send, batch, tests, call),
  agencyTasks: ({ open } = {}, call) =>
    rows(
      async (after) =>
        (await send(AgencyTasksOperation, { open: open ?? null, first: PAGE, after }, call)).data.agencyTasks,
    ),
  answerAgencyTask: async (input, call) =>
    (await send(AnswerAgencyTaskOperation, { input }, call)).data.answerAgencyTask,
  reportNoticeDelivery: async (input, call) =>
    (await send(ReportNoticeDeliveryOperation, { input }, call)).data.reportNoticeDelivery,
});

/** Each slice is a request with a key of its own; a key that was given names the whole delivery. */
async function importInSlices(
  send: Send,
  batch: string,
  tests: readonly ImportTestInput[],
  call: CallOptions = {},
): Promise<ImportTestsMutation['importTests']> {
  const report = { __typename: 'ImportTestsReport' as const, accepted: 0, duplicates: 0, rejected: 0 };
  const outcomes: ImportedTests['rows'][number][] = [];
  const parts = slices(tests, MOST_TESTS);
  for (const [part, some] of parts.entries()) {
    const name = parts.length === 1 ? batch : `${batch}#${part + 1}`;
    const { idempotencyKey: key } = call;
    const own = key === undefined || parts.length === 1 ? call : { ...call, idempotencyKey: `${key}-${part + 1}` };
    const answer = (await send(ImportTestsOperation, { input: { batch: name, tests: some } }, own)).data.importTests;
    if (answer.__typename === 'Refusal') return answer;
    report.accepted += answer.accepted;
    report.duplicates += answer.duplicates;
    report.rejected += answer.rejected;
    outcomes.push(...answer.rows.map((row) => ({ ...row, index: row.index + part * MOST_TESTS })));
  }
  return { ...report, rows: outcomes };
}

const references = (
  send: Send,
): Pick<Client, 'riskAreas' | 'divisions' | 'institutions' | 'maintenanceWindows' | 'clock'> => ({
  riskAreas: (asked = {}, call) =>
    rows(async (after) => (await send(RiskAreasOperation, { ...asked, first: PAGE, after }, call)).data.riskAreas),
  divisions: async (asked, call) => (await send(DivisionsOperation, asked, call)).data.divisions,
  institutions: async (asked = {}, call) => (await send(InstitutionsOperation, asked, call)).data.institutions,
  maintenanceWindows: async (call) => (await send(MaintenanceWindowsOperation, {}, call)).data.maintenanceWindows,
  clock: async (call) => (await send(ClockOperation, {}, call)).data.clock,
});
