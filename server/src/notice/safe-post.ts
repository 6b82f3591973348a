import { lookup as lookUp, type LookupAddress } from 'node:dns';
import { request as plainRequest } from 'node:http';
import { request as tlsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPrivateAddress } from './private-address.js';

export interface PostPolicy {
  /** Names (and ports) that may be asked; nothing else is. */
  readonly hosts: readonly string[];
  /** Plain HTTP and addresses of private networks too: a gateway inside the house, or a test. */
  readonly allowPrivate: boolean;
  readonly timeoutMs: number;
  readonly longestAnswer: number;
  /** Gives up earlier than `timeoutMs`. */
  readonly signal?: AbortSignal;
}

export interface PostAnswer {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly body: string;
}

export type PostFault = 'NOT_ALLOWED_THERE' | 'UNREACHABLE' | 'TIMED_OUT' | 'ANSWER_TOO_LARGE';

/** Why nothing came back. */
export class PostError extends Error {
  override readonly name = 'PostError';
  constructor(readonly fault: PostFault) {
    super(fault);
  }
}

/**
 * Posts to an address that may only be where we allow (against SSRF): the name is on the list, the address it leads to is
 * checked by the very look-up the connection uses, no redirect is followed, and neither time nor answer is unbounded.
 * @throws PostError
 */
export function safePost(
  url: URL,
  { body, headers }: { readonly body: string; readonly headers: Readonly<Record<string, string>> },
  policy: PostPolicy,
): Promise<PostAnswer> {
  if (!isAllowed(url, policy)) return Promise.reject(new PostError('NOT_ALLOWED_THERE'));
  return new Promise((resolve, reject) => {
    const inTime = AbortSignal.timeout(policy.timeoutMs);
    const signal = policy.signal ? AbortSignal.any([inTime, policy.signal]) : inTime;
    const send = url.protocol === 'https:' ? tlsRequest : plainRequest;
    const request = send(
      url,
      {
        method: 'POST',
        headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
        lookup: policy.allowPrivate ? undefined : publicLookup,
        // a connection of its own: nothing is kept open to a gateway that hangs
        agent: false,
        signal,
      },
      (response) => {
        let size = 0;
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => {
          size += chunk.length;
          chunks.push(chunk);
          if (size > policy.longestAnswer) request.destroy(new PostError('ANSWER_TOO_LARGE'));
        });
        // what breaks off in the middle is no answer
        response.on('aborted', () => reject(new PostError('UNREACHABLE')));
        response.on('error', (error) => reject(faultOf(error, signal)));
        response.on('end', () => {
          const retryAfter = response.headers['retry-after'] ?? null;
          resolve({ status: response.statusCode ?? 0, retryAfter, body: Buffer.concat(chunks).toString('utf8') });
        });
      },
    );
    request.on('error', (error) => reject(faultOf(error, signal)));
    request.end(body);
  });
}

function faultOf(error: Error, signal: AbortSignal): PostError {
  if (error instanceof PostError) return error;
  return new PostError(signal.aborted ? 'TIMED_OUT' : 'UNREACHABLE');
}

/** Scheme, name, and an address that is written out; names are checked again by what they lead to. */
export function isAllowed(url: URL, { hosts, allowPrivate }: Pick<PostPolicy, 'hosts' | 'allowPrivate'>): boolean {
  if (url.username !== '' || url.password !== '' || !hosts.includes(url.host)) return false;
  if (url.protocol !== 'https:' && !(allowPrivate && url.protocol === 'http:')) return false;
  const bare = url.hostname.replace(/^\[|\]$/g, '');
  return allowPrivate || isIP(bare) === 0 || !isPrivateAddress(bare);
}

/** Resolves a name and refuses it when any of its addresses is not public. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookUp(hostname, { ...options, all: true }, (error, found) => {
    const addresses: readonly LookupAddress[] = found ?? [];
    const [first] = addresses;
    if (error) callback(error, '', 0);
    else if (first === undefined || addresses.some(({ address }) => isPrivateAddress(address)))
      callback(new PostError('NOT_ALLOWED_THERE'), '', 0);
    else if (options.all) callback(null, [...addresses]);
    else callback(null, first.address, first.family);
  });
};
