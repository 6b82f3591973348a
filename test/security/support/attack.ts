import { inject } from 'vitest';
import { type Ask, asker } from '../../support/api.js';
import type { Attacker } from './setup.js';

/** Longer than the product lets a query run: whoever waits so long has found a way to tie it up. */
const TOO_LONG_MS = 30_000;

export interface Answered {
  readonly status: number;
  readonly body: unknown;
  readonly text: string;
  readonly headers: Headers;
}

export function attacker(name: string): Attacker {
  const found = inject('attackers').find((one) => one.name === name);
  if (found === undefined) throw new Error(`nobody here is called ${name}`);
  return found;
}

export const askAs = (name: string): Ask => asker(inject('url'), attacker(name).headers);

/** Sends a document as somebody, and anything else that a client can put around it. */
export function send(as: Attacker, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answered> {
  return request('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...as.headers, ...headers },
    body: JSON.stringify(body),
  });
}

export async function request(path: string, init: RequestInit = {}): Promise<Answered> {
  const response = await fetch(`${inject('url')}${path}`, {
    redirect: 'manual',
    signal: AbortSignal.timeout(TOO_LONG_MS),
    ...init,
  });
  const text = await response.text();
  return { status: response.status, text, body: parsed(text), headers: response.headers };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
