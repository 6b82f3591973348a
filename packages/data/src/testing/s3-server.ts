import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * As much of S3 as evidence needs: put, get and delete of an object by path, every request signed with AWS Signature
 * Version 4, which is computed here anew from the standard, not by the library the product signs with.
 */
export interface S3Server {
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** What lies in the bucket, by name. */
  readonly objects: Map<string, Buffer>;
  /** Signed requests that were refused, and why. */
  readonly refused: string[];
  /** Answers 503 to everything while true. */
  down: boolean;
  close(): Promise<void>;
}

const BUCKET = 'evidence';
const REGION = 'cn-test-1';
const ACCESS_KEY = 'AKIATEST';
const SECRET = 'a secret of the test bucket';
/** A signature is good for a quarter of an hour. */
const SKEW_MS = 15 * 60_000;

export async function openS3Server(): Promise<S3Server> {
  const objects = new Map<string, Buffer>();
  const refused: string[] = [];
  const state = { down: false };
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      if (state.down) return answer(response, 503);
      const why = wrongWith(request, body);
      if (why !== null) {
        refused.push(why);
        return answer(response, 403);
      }
      return serve(objects, request, response, body);
    });
  });
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    bucket: BUCKET,
    region: REGION,
    accessKeyId: ACCESS_KEY,
    secretAccessKey: SECRET,
    objects,
    refused,
    get down() {
      return state.down;
    },
    set down(down) {
      state.down = down;
    },
    close: () => new Promise((done) => void server.close(() => done())),
  };
}

function serve(objects: Map<string, Buffer>, request: IncomingMessage, response: ServerResponse, body: Buffer): void {
  const path = new URL(request.url ?? '', 'http://s3').pathname;
  if (!path.startsWith(`/${BUCKET}/`)) return answer(response, 404);
  const name = decodeURIComponent(path.slice(BUCKET.length + 2));
  if (request.method === 'PUT') {
    objects.set(name, body);
    return answer(response, 200);
  }
  if (request.method === 'DELETE') {
    objects.delete(name);
    return answer(response, 204);
  }
  const found = objects.get(name);
  return found === undefined ? answer(response, 404) : answer(response, 200, found);
}

function answer(response: ServerResponse, status: number, body?: Buffer): void {
  response.writeHead(status).end(body);
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const sha256 = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

const AUTHORIZATION =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})$/;

/** @returns why a request is not what its signature says, null when it is */
function wrongWith(request: IncomingMessage, body: Buffer): string | null {
  const header = (name: string): string => String(request.headers[name] ?? '');
  const [, key, day, region, signed, signature] = AUTHORIZATION.exec(header('authorization')) ?? [];
  if (key !== ACCESS_KEY || region !== REGION || day === undefined || signed === undefined || signature === undefined)
    return 'no signature of this bucket';
  const time = header('x-amz-date');
  if (!time.startsWith(day) || Math.abs(instantOf(time) - Date.now()) > SKEW_MS) return 'signed at another time';
  const contentHash = header('x-amz-content-sha256');
  if (contentHash !== sha256(body)) return 'signed for another content';
  const names = signed.split(';');
  if (!names.includes('host') || !names.includes('x-amz-content-sha256')) return 'too little is signed';
  const url = new URL(request.url ?? '', 'http://s3');
  const canonical = [
    request.method ?? '',
    url.pathname,
    [...url.searchParams].map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&'),
    ...names.map((name) => `${name}:${header(name).trim()}`),
    '',
    signed,
    contentHash,
  ].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', time, scope, sha256(canonical)].join('\n');
  const signingKey = hmac(hmac(hmac(hmac(`AWS4${SECRET}`, day), REGION), 's3'), 'aws4_request');
  const expected = hmac(signingKey, toSign);
  return timingSafeEqual(expected, Buffer.from(signature, 'hex')) ? null : 'signed with another secret';
}

/** `20211101T020000Z` in milliseconds. */
const instantOf = (text: string): number =>
  Date.parse(text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
