import { isIP } from 'node:net';
import { CHOSEN_WEBHOOK_TYPES } from '@zhengming/domain';
import { type Refusal, refuse } from '../app/refusal.type.js';
import { isPrivateAddress } from '../notice/private-address.js';
import type { WebhookRules } from './webhook-env.js';

const LONGEST_URL = 500;
const LONGEST_DESCRIPTION = 100;

interface Asked {
  readonly url: string;
  readonly description: string;
  readonly types: readonly string[];
}

/** What is wrong with an endpoint; null when nothing is. Where its name leads is looked at with every attempt. */
export function checkWebhook({ url, description, types }: Asked, rules: WebhookRules): Refusal | null {
  const known: readonly string[] = CHOSEN_WEBHOOK_TYPES;
  if (types.length === 0 || types.some((type) => !known.includes(type)))
    return refuse(
      'UNKNOWN_EVENT_TYPE',
      `请选择事件类型：${known.join('、')}。`,
      `Choose types of events: ${known.join(', ')}.`,
      'input.types',
    );
  if (description.length > LONGEST_DESCRIPTION)
    return refuse(
      'TOO_LONG',
      `说明最多 ${LONGEST_DESCRIPTION} 字。`,
      `At most ${LONGEST_DESCRIPTION} characters.`,
      'input.description',
    );
  return isUsable(url, rules) ? null : badUrl(rules);
}

function isUsable(text: string, { allowPrivate }: WebhookRules): boolean {
  // a parser passes over line ends: what is shown would not be what is asked
  if (text.length > LONGEST_URL || /[\s\p{Cc}\p{Cf}]/u.test(text) || !URL.canParse(text)) return false;
  const url = new URL(text);
  if (url.username !== '' || url.password !== '' || url.hash !== '') return false;
  if (url.protocol !== 'https:' && !(allowPrivate && url.protocol === 'http:')) return false;
  if (allowPrivate) return true;
  const bare = url.hostname.replace(/^\[|\]$/g, '');
  return isIP(bare) === 0
    ? bare.includes('.') && !/\.(local|internal|localhost)$/i.test(bare)
    : !isPrivateAddress(bare);
}

const badUrl = ({ allowPrivate }: WebhookRules): Refusal =>
  refuse(
    'URL_NOT_ALLOWED',
    `地址须为${allowPrivate ? ' http 或' : ''} https 的公网地址，不含用户名、密码和 #，最多 ${LONGEST_URL} 字符。`,
    `The address must be public and ${allowPrivate ? 'http or ' : ''}https, without user, password and #, of at most ${LONGEST_URL} characters.`,
    'input.url',
  );
