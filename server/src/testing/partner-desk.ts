import { expect } from 'vitest';
import type { Answer, Caller, TestHouse } from './test-house.js';

/** What an administrator does with partners, and partners at the token endpoint, in tests. */
export interface PartnerDesk {
  save(more?: object): Promise<PartnerAnswer>;
  makeKey(partnerId: string, more?: object): Promise<PartnerAnswer>;
  /** A mutation of one id: `act('deactivatePartner', 'id', id)`. */
  act(name: string, argument: string, id: string): Promise<PartnerAnswer>;
  /** A partner with these rights and its first key. */
  withKey(more?: object): Promise<{ readonly id: string; readonly key: string; readonly keyId: string }>;
  /** Asks GraphQL with a key or token. */
  ask(bearer: string, query: string, variables: object): Promise<Answer>;
  token(form: Readonly<Record<string, string>>, headers?: Readonly<Record<string, string>>): Promise<Response>;
}

interface TestPartner {
  readonly id: string;
  readonly keys: readonly { readonly id: string; readonly prefix: string; readonly good: boolean }[];
}
export type PartnerAnswer = TestPartner & {
  readonly key: string;
  readonly partner: TestPartner;
  readonly code: string;
};

const PARTNER =
  'id name scopes purposes addresses budgetPerMinute active keys { id prefix good expiresAt revokedAt lastUsedOn }';
const SAVE = `mutation Save($input: PartnerInput!) { answer: savePartner(input: $input) { __typename
  ... on Partner { ${PARTNER} } ... on Refusal { code field } } }`;
const KEY = `mutation Key($input: PartnerKeyInput!) { answer: makePartnerKey(input: $input) { __typename
  ... on PartnerKeyGiven { key partner { ${PARTNER} } } ... on Refusal { code field } } }`;
const one = (name: string, argument: string): string =>
  `mutation One($id: UUID!) { answer: ${name}(${argument}: $id) { __typename
    ... on Partner { ${PARTNER} } ... on Refusal { code } } }`;

const RIGHTS = { name: '铁路', scopes: ['status:read', 'explanation:read'], purposes: ['本人查询'] };

export const credentials = (id: string, key: string) => ({ client_id: id, client_secret: key });

export function openPartnerDesk({ url }: TestHouse, admin: Caller): PartnerDesk {
  const answer = async (query: string, variables: object): Promise<PartnerAnswer> => {
    const { data, errors } = await admin.ask(query, { ...variables });
    expect(errors).toBeUndefined();
    return data?.['answer'] as unknown as PartnerAnswer;
  };
  const save: PartnerDesk['save'] = (more = {}) => answer(SAVE, { input: { ...RIGHTS, ...more } });
  const makeKey: PartnerDesk['makeKey'] = (partnerId, more = {}) => answer(KEY, { input: { partnerId, ...more } });
  return {
    save,
    makeKey,
    act: (name, argument, id) => answer(one(name, argument), { id }),
    async withKey(more = {}) {
      const { id } = await save(more);
      const { key, partner } = await makeKey(id);
      return { id, key, keyId: partner.keys[0]?.id ?? '' };
    },
    async ask(bearer, query, variables) {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
        body: JSON.stringify({ query, variables }),
      });
      return { status: response.status, ...((await response.json()) as Omit<Answer, 'status'>) };
    },
    token: (form, headers = {}) =>
      fetch(`${url}/oauth/token`, { method: 'POST', headers, body: new URLSearchParams(form) }),
  };
}
