import sharp from 'sharp';
import type { Caller, TestHouse } from './test-house.js';

/** What an upload was answered. */
export interface UploadAnswer {
  readonly status: number;
  readonly id: string;
  readonly code: string;
  readonly fileId: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly width: number | null;
  readonly height: number | null;
}

export interface SentFile {
  readonly content: Uint8Array;
  readonly type?: string;
  readonly name?: string;
}

export const OWN_PAGE = { 'apollo-require-preflight': 'true' };

const formOf = (name: 'appealId' | 'taskId', id: string, { content, type, name: fileName }: SentFile): FormData => {
  const form = new FormData();
  form.set(name, id);
  form.set(
    'file',
    new Blob([content as Uint8Array<ArrayBuffer>], { type: type ?? 'image/jpeg' }),
    fileName ?? 'photo.jpg',
  );
  return form;
};

/** Uploads a file as the dashboard does: a form from a page of ours. */
export const upload = (
  { url }: TestHouse,
  caller: Caller,
  appealId: string,
  file: SentFile,
  headers: Record<string, string> = OWN_PAGE,
): Promise<UploadAnswer> => send(url, { ...caller.headers, ...headers }, formOf('appealId', appealId, file));

/** Uploads a file as an agency does, with its key. */
export const uploadForTask = (
  { url }: TestHouse,
  caller: Caller,
  taskId: string,
  file: SentFile,
): Promise<UploadAnswer> => send(url, caller.headers, formOf('taskId', taskId, file));

export async function send(url: string, headers: Record<string, string>, form: FormData): Promise<UploadAnswer> {
  const response = await fetch(`${url}/api/evidence-file`, { method: 'POST', headers, body: form });
  return { status: response.status, ...((await response.json()) as Omit<UploadAnswer, 'status'>) };
}

/** Looks at a file as a picture of our own page does. */
export const look = (
  { url }: TestHouse,
  caller: Caller,
  path: string,
  headers: Record<string, string> = { 'sec-fetch-site': 'same-origin' },
): Promise<Response> => fetch(`${url}/api/evidence-file/${path}`, { headers: { ...caller.headers, ...headers } });

/** A photo taken sideways, somewhere, by some telephone. */
export const photo = (width = 60, height = 40, colour = '#3367d6'): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: colour } })
    .withExif({
      IFD0: { Make: 'ZhengmingPhone', Orientation: '6' },
      IFD3: { GPSLatitude: '41/1 57/1 0/1', GPSLongitude: '101/1 4/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

export const screenshot = (width = 30, height = 50): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 4, background: '#ffffff' } })
    .png()
    .toBuffer();

/** The smallest document a reader opens: one empty page. */
export const pdf = (more = ''): Buffer =>
  Buffer.from(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n` +
      `3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]>>endobj\n${more}` +
      `trailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n`,
  );
