import { inTransaction, loadWorld, reevaluatePersons } from '@zhengming/data';
import { formatInstant, plusMs } from '@zhengming/domain';
import { expect } from 'vitest';
import { deliverWebhook, takeDueDelivery } from '../webhook/deliver-webhook.js';
import type { PartnerDesk } from './partner-desk.js';
import type { TestHouse } from './test-house.js';
import type { TestPerson } from './test-world.js';

const ENDPOINT = 'id url types active failingSince disabledBecause overlapUntil waiting failed';

export interface HookAnswer {
  readonly __typename: string;
  readonly secret: string;
  readonly endpoint: { readonly id: string; readonly url: string };
  readonly queued: number;
  readonly code: string;
  readonly active: boolean;
  readonly disabledBecause: string | null;
}

const FRAGMENTS: Readonly<Record<string, string>> = {
  saveWebhook: `mutation M($input: WebhookInput!) { answer: saveWebhook(input: $input) { __typename
    ... on WebhookGiven { secret endpoint { ${ENDPOINT} } } ... on Refusal { code field } } }`,
  switchWebhook: `mutation M($id: UUID!, $active: Boolean!) { answer: switchWebhook(id: $id, active: $active) { __typename
    ... on WebhookEndpoint { ${ENDPOINT} } ... on Refusal { code field } } }`,
  rotateWebhookSecret: `mutation M($id: UUID!, $hours: Int!) { answer: rotateWebhookSecret(id: $id, overlapHours: $hours) {
    __typename ... on WebhookGiven { secret endpoint { ${ENDPOINT} } } ... on Refusal { code field } } }`,
  testWebhook: `mutation M($id: UUID!) { answer: testWebhook(id: $id) { __typename
    ... on WebhookReplay { queued } ... on Refusal { code field } } }`,
  removeWebhook: `mutation M($id: UUID!) { answer: removeWebhook(id: $id) { __typename
    ... on WebhookRemoved { id } ... on Refusal { code field } } }`,
  replayWebhook: `mutation M($input: ReplayWebhookInput!) { answer: replayWebhook(input: $input) { __typename
    ... on WebhookReplay { queued } ... on Refusal { code field } } }`,
};
const LOG = `query L($id: UUID!, $first: Int, $after: String) { webhookDeliveries(endpointId: $id, first: $first, after: $after) {
  edges { node { id eventId type state nextAttemptAt attempts { status error durationMs answer sentence { zh en } } } }
  pageInfo { hasNextPage endCursor } } }`;
const WATCH = `mutation W($identifiers: [IdentifierInput!]!, $purpose: String!, $until: DateTime!) {
  answer: watchStatus(identifiers: $identifiers, purpose: $purpose, until: $until) { __typename
    ... on StatusWatches { watches { watchId status { found colour popup category } } } ... on Refusal { code field } } }`;

export interface LoggedHook {
  readonly id: string;
  readonly eventId: string;
  readonly type: string;
  readonly state: string;
  readonly nextAttemptAt: string | null;
  readonly attempts: readonly {
    readonly status: number | null;
    readonly error: string | null;
    readonly answer: string | null;
  }[];
}

/** The stay that flags somebody ends to count, or counts again: their verdict is another one. */
export async function turn({ services }: TestHouse, { id, stayId }: TestPerson): Promise<void> {
  const { store, clock } = services;
  const at = clock.now();
  const world = await loadWorld(store, at);
  await inTransaction(store, async (sql) => {
    await sql.query(
      `update stay set known_to = case when known_to is null then $3::timestamptz end where person_id = $1 and id = $2`,
      [id, stayId, formatInstant(at)],
    );
    await sql.query('update person set facts_version = facts_version + 1 where id = $1', [id]);
    await reevaluatePersons(sql, world, [id], { trigger: 'FACT', triggerId: null, at });
  });
}

/** What a partner does with webhooks and with whom it serves, by its key. */
export function openHookDesk(desk: PartnerDesk, house: TestHouse) {
  const ask = async (key: string, query: string, variables: object): Promise<Record<string, unknown>> => {
    const { data, errors } = await desk.ask(key, query, variables);
    expect(errors ?? []).toEqual([]);
    return data as unknown as Record<string, unknown>;
  };
  return {
    act: async (key: string, name: string, variables: object): Promise<HookAnswer> =>
      (await ask(key, FRAGMENTS[name] ?? '', variables))['answer'] as HookAnswer,
    log: async (key: string, id: string): Promise<readonly LoggedHook[]> => {
      const found = (await ask(key, LOG, { id }))['webhookDeliveries'] as {
        readonly edges: readonly { readonly node: LoggedHook }[];
      };
      return found.edges.map(({ node }) => node);
    },
    watch: async (key: string, phones: readonly string[], more: object = {}) =>
      (
        await ask(key, WATCH, {
          identifiers: phones.map((value) => ({ kind: 'PHONE', value })),
          purpose: '本人查询',
          until: '2021-12-01T00:00:00+08:00',
          ...more,
        })
      )['answer'] as {
        readonly code: string;
        readonly watches: readonly { readonly watchId: string; readonly status: Record<string, unknown> }[];
      },
    /** Sends whatever is due now. @returns how many attempts that took */
    sendDue: async (): Promise<number> => {
      let sent = 0;
      for (let one = await takeDueDelivery(house.services); one; one = await takeDueDelivery(house.services)) {
        await deliverWebhook(house.services, one, () => 0.999_999);
        sent += 1;
      }
      return sent;
    },
    later: (ms: number): void => house.clock.set(plusMs(house.clock.now(), ms)),
  };
}
export type HookDesk = ReturnType<typeof openHookDesk>;
