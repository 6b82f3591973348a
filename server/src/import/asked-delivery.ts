import type { Readable } from 'node:stream';
import type { ImportFormat, ImportKind } from '@zhengming/data';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { withoutNumbers } from '../appeal/free-text.js';
import { decodeTo } from './lazy-streams.js';

/** What a delivery may be sent as. */
export const MEDIA_TYPES = ['text/csv', 'application/x-ndjson', 'application/ndjson', 'application/jsonl'] as const;

/** What the address and the headers of a delivery say. */
export interface AskedDelivery {
  readonly kind: ImportKind;
  readonly format: ImportFormat;
  readonly fileName: string;
  readonly codeSystem: string | null;
  readonly register: string;
  /** STAYS by staff: the partner whose references stand in it. */
  readonly issuer: string | null;
  readonly gzipped: boolean;
  /** The sender asks for the end later (RFC 7240). */
  readonly respondAsync: boolean;
  readonly decoded: (stream: Readable) => Readable;
}

interface Wrong {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

const KINDS: Readonly<Record<string, ImportKind>> = {
  tests: 'TESTS',
  vaccinations: 'VACCINATIONS',
  stays: 'STAYS',
  bindings: 'BINDINGS',
};
const QUERY = z.object({
  /** The sender's own name for the delivery. */
  name: z
    .string()
    .regex(/^[\p{L}\p{N} ._-]{1,80}$/u)
    // a name must not be somebody's number
    .refine((name) => withoutNumbers(name) === name.trim())
    .default('delivery'),
  system: z
    .string()
    .regex(/^[A-Z0-9_.-]{1,40}$/)
    .optional(),
  register: z
    .string()
    .regex(/^(?:NATIONAL|\d{6})$/)
    .default('NATIONAL'),
  issuer: z.uuid().toLowerCase().optional(),
});
/** Spreadsheets of the mainland are often written in GB 18030. */
const CHARSETS = new Set(['utf-8', 'utf8', 'gb18030', 'gbk', 'gb2312']);

/** Reads the address and headers of a delivery. */
export function asked(request: FastifyRequest): AskedDelivery | Wrong {
  const { kind: word } = request.params as { readonly kind: string };
  const kind = KINDS[word];
  if (kind === undefined)
    return { status: 404, code: 'UNKNOWN_KIND', message: `There are ${Object.keys(KINDS).join(', ')}.` };
  const query = QUERY.safeParse(request.query);
  if (!query.success) {
    const fields = query.error.issues.map((issue) => issue.path.join('.')).join(', ');
    return { status: 400, code: 'BAD_USER_INPUT', message: `Not usable in the address: ${fields}.` };
  }
  const [type = '', ...parameters] = (request.headers['content-type'] ?? '').toLowerCase().split(';');
  const charset = parameters.map((one) => /charset="?([\w-]+)"?/.exec(one)?.[1]).find((one) => one) ?? 'utf-8';
  if (!CHARSETS.has(charset)) return { status: 415, code: 'CHARSET', message: 'Send UTF-8 or GB 18030.' };
  const encoding = request.headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'gzip' && encoding !== 'identity')
    return { status: 415, code: 'ENCODING', message: 'Send it gzipped or plain.' };
  return {
    kind,
    format: type.trim() === 'text/csv' ? 'CSV' : 'NDJSON',
    fileName: query.data.name,
    codeSystem: query.data.system ?? null,
    register: query.data.register,
    issuer: query.data.issuer ?? null,
    gzipped: encoding === 'gzip',
    respondAsync: /\brespond-async\b/.test(String(request.headers['prefer'] ?? '')),
    decoded: (stream) => decodeTo(stream, charset),
  };
}
