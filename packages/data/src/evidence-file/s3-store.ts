import { createHash } from 'node:crypto';
import { AwsClient } from 'aws4fetch';
import { type EvidenceStore, MissingContentError, type StoredName, StoreUnavailableError } from './evidence-store.js';

export interface S3Options {
  /** e.g. `https://s3.cn-north-1.amazonaws.com.cn` or a MinIO of one's own. */
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** What stands before every name in the bucket, e.g. `zhengming/`. */
  readonly prefix?: string;
}

/** How long one request may take, and how often it is tried again when the store is busy (429, 5xx). */
const PATIENCE_MS = 20_000;
const RETRIES = 2;

/** Evidence in a bucket of anything that speaks S3, addressed by path. A put is atomic there by itself. */
export function openS3Store(options: S3Options): EvidenceStore {
  const { endpoint, bucket, region, prefix = '', accessKeyId, secretAccessKey } = options;
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: RETRIES });
  const base = `${endpoint.replace(/\/+$/, '')}/${encodeURIComponent(bucket)}/${prefix}`;
  const ask = async (method: 'PUT' | 'GET' | 'DELETE', name: StoredName, body?: Uint8Array): Promise<Response> => {
    try {
      return await client.fetch(`${base}${name}`, {
        method,
        signal: AbortSignal.timeout(PATIENCE_MS),
        // what arrives must be what was signed: S3 compares it itself
        headers: { 'x-amz-content-sha256': sha256Hex(body ?? new Uint8Array()) },
        ...(body && { body: body as Uint8Array<ArrayBuffer> }),
      });
    } catch (cause) {
      throw new StoreUnavailableError('the evidence bucket cannot be reached', { cause });
    }
  };
  return {
    place: `bucket ${bucket} at ${new URL(endpoint).host}`,
    async put(name, content) {
      refuseUnless(await ask('PUT', name, content), [200]);
    },
    async get(name) {
      const answer = await ask('GET', name);
      if (answer.status === 404) throw new MissingContentError('there is no such content');
      refuseUnless(answer, [200]);
      try {
        return Buffer.from(await answer.arrayBuffer());
      } catch (cause) {
        throw new StoreUnavailableError('the evidence bucket broke off', { cause });
      }
    },
    async delete(name) {
      refuseUnless(await ask('DELETE', name), [200, 204, 404]);
    },
    sweep: () => Promise.resolve(0),
  };
}

function refuseUnless({ status }: Response, expected: readonly number[]): void {
  if (!expected.includes(status)) throw new StoreUnavailableError(`the evidence bucket answered ${status}`);
}

const sha256Hex = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');
