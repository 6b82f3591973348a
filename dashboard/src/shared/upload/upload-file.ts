/** What the server says of a file it has taken. */
export interface UploadedFile {
  readonly id: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly width: number | null;
  readonly height: number | null;
}

/** Why it took none: its own words for the desk, or a code of ours (OFFLINE, FAULT). */
export interface UploadFault {
  readonly code: string;
  readonly message: { readonly zh: string; readonly en: string } | null;
}

export type UploadResult = { readonly file: UploadedFile } | { readonly fault: UploadFault };

interface WireAnswer extends Partial<UploadedFile> {
  readonly code?: string;
  readonly message?: { readonly zh: string; readonly en: string };
}

const fault = (code: string): UploadResult => ({ fault: { code, message: null } });

function resultOf(request: XMLHttpRequest): UploadResult {
  const answer = request.response as WireAnswer | null;
  if (request.status === 201 && answer?.id !== undefined) return { file: answer as UploadedFile };
  return answer?.code === undefined
    ? fault('FAULT')
    : { fault: { code: answer.code, message: answer.message ?? null } };
}

interface UploadOptions {
  readonly appealId: string;
  readonly file: File;
  readonly signal: AbortSignal;
  /** Share of the file that has left, 0 to 1. */
  readonly onProgress: (share: number) => void;
}

/** Sends one file of a case. The name of the file stays here: it often is a person's. */
export function uploadFile({ appealId, file, signal, onProgress }: UploadOptions): Promise<UploadResult> {
  return new Promise((done) => {
    // fetch cannot tell how much has left
    const request = new XMLHttpRequest();
    request.open('POST', '/api/evidence-file');
    request.responseType = 'json';
    request.setRequestHeader('apollo-require-preflight', 'true');
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    request.onload = () => done(resultOf(request));
    request.onerror = () => done(fault('OFFLINE'));
    request.onabort = () => done(fault('CANCELLED'));
    signal.addEventListener('abort', () => request.abort());
    const form = new FormData();
    // the case first: the server asks whether it may be added to before it takes the file
    form.set('appealId', appealId);
    form.set('file', file, 'file');
    request.send(form);
  });
}
