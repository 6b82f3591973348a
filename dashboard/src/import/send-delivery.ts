import type { ImportKind } from '../generated/documents';

/** Paths of the kinds; what stands in a file is the steward's to know. */
const PATHS: Readonly<Record<ImportKind, string>> = {
  TESTS: 'tests',
  VACCINATIONS: 'vaccinations',
  STAYS: 'stays',
  BINDINGS: 'bindings',
};

export type SendResult = { readonly id: string } | { readonly refused: string } | { readonly offline: true };

export interface Delivery {
  readonly kind: ImportKind;
  /** Journeys: whose they are. */
  readonly issuer: string | null;
  readonly file: File;
}

/** Sends a file as it is. Its name stays here: it often is a person's. */
export function sendDelivery(
  { kind, issuer, file }: Delivery,
  onProgress: (share: number) => void,
): Promise<SendResult> {
  return new Promise((done) => {
    // fetch cannot tell how much has left
    const request = new XMLHttpRequest();
    request.open('POST', `/api/imports/${PATHS[kind]}${issuer === null ? '' : `?issuer=${issuer}`}`);
    request.responseType = 'json';
    request.setRequestHeader('content-type', /\.csv$/i.test(file.name) ? 'text/csv' : 'application/x-ndjson');
    request.setRequestHeader('prefer', 'respond-async');
    request.setRequestHeader('apollo-require-preflight', 'true');
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    request.onload = () => {
      const answer = request.response as {
        readonly id?: string;
        readonly message?: string;
        readonly code?: string;
      } | null;
      done(answer?.id === undefined ? { refused: answer?.message ?? answer?.code ?? '' } : { id: answer.id });
    };
    request.onerror = () => done({ offline: true });
    request.send(file);
  });
}
