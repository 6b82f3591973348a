import { isIP } from 'node:net';
import type { PartnerRights } from '@zhengming/data';
import { createLocalJWKSet, type JSONWebKeySet } from 'jose';
import { SCOPES } from '../access/actor.js';
import { type Refusal, refuse } from '../app/refusal.type.js';

export interface AskedRights extends PartnerRights {
  readonly id?: string | null;
}

const LONGEST_NAME = 60;
const LONGEST_TEXT = 200;
const MOST_PURPOSES = 20;
const MOST_RANGES = 50;
const MOST_POINTS = 1_000_000_000;
/** Scopes with which somebody can be asked about by number. */
const PERSONAL: readonly string[] = ['explanation:read', 'access-log:read', 'status:watch'];

/** What is wrong with the rights somebody wants to give a partner; null when nothing is. */
export function checkPartner(rights: AskedRights): Refusal | null {
  return (
    checkName(rights) ?? checkScopes(rights) ?? checkAddresses(rights) ?? checkBudget(rights) ?? checkProof(rights)
  );
}

function checkName({ name, contact }: AskedRights): Refusal | null {
  if (name.trim() === '' || name.length > LONGEST_NAME)
    return refuse(
      'NAME_MALFORMED',
      `名称为 1 至 ${LONGEST_NAME} 个字。`,
      `A name has 1 to ${LONGEST_NAME} characters.`,
      'input.name',
    );
  return (contact ?? '').length > LONGEST_TEXT
    ? refuse(
        'CONTACT_TOO_LONG',
        `联系方式最多 ${LONGEST_TEXT} 字。`,
        `At most ${LONGEST_TEXT} characters.`,
        'input.contact',
      )
    : null;
}

function checkScopes({ scopes, purposes }: AskedRights): Refusal | null {
  const known: readonly string[] = SCOPES;
  const unknown = scopes.find((scope) => !known.includes(scope));
  if (scopes.length === 0 || unknown !== undefined)
    return refuse(
      'UNKNOWN_SCOPE',
      '权限范围为空，或含有不存在的范围。',
      'There is no scope, or one that does not exist.',
      'input.scopes',
    );
  const isWrong =
    purposes.length > MOST_PURPOSES || purposes.some((one) => one.trim() === '' || one.length > LONGEST_TEXT);
  const isMissing = purposes.length === 0 && scopes.some((scope) => PERSONAL.includes(scope));
  return isWrong || isMissing
    ? refuse(
        'PURPOSES_MISSING',
        '能读取个人信息的接入方必须约定用途，每条不超过 200 字。',
        'A partner that reads about people needs agreed purposes, each of at most 200 characters.',
        'input.purposes',
      )
    : null;
}

function isRange(text: string): boolean {
  const [network = '', bits] = text.split('/');
  const family = isIP(network);
  if (family === 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 6 ? 128 : 32));
}

const checkAddresses = ({ addresses }: AskedRights): Refusal | null =>
  addresses.length > MOST_RANGES || !addresses.every(isRange)
    ? refuse(
        'ADDRESS_MALFORMED',
        '地址应为 IP 或网段，例如 203.0.113.0/24。',
        'Addresses are IPs or ranges, e.g. 203.0.113.0/24.',
        'input.addresses',
      )
    : null;

const checkBudget = ({ budgetPerMinute }: AskedRights): Refusal | null =>
  budgetPerMinute !== null && (budgetPerMinute < 1 || budgetPerMinute > MOST_POINTS)
    ? refuse(
        'BUDGET_OUT_OF_RANGE',
        '每分钟点数为 1 至 10 亿。',
        'Points in a minute are 1 to 1,000,000,000.',
        'input.budgetPerMinute',
      )
    : null;

function checkProof({ proofRequired, proofKeys }: AskedRights): Refusal | null {
  if (proofKeys === null)
    return proofRequired
      ? refuse(
          'PROOF_KEYS_MISSING',
          '要求核验凭据的接入方须先登记签名公钥。',
          'A partner that must prove needs keys to prove with.',
          'input.proofKeys',
        )
      : null;
  return isPublicKeySet(proofKeys)
    ? null
    : refuse(
        'PROOF_KEYS_MALFORMED',
        '须为只含公钥的 JWK Set（JSON）。',
        'Must be a JWK set in JSON that holds public keys only.',
        'input.proofKeys',
      );
}

function isPublicKeySet(text: string): boolean {
  try {
    const set = JSON.parse(text) as JSONWebKeySet;
    createLocalJWKSet(set);
    const isPublic = (key: object): boolean => !['d', 'p', 'q', 'k'].some((part) => part in key);
    return set.keys.length > 0 && set.keys.length <= 10 && set.keys.every(isPublic);
  } catch {
    return false;
  }
}
