/**
 * Where the content of evidence lies: a folder or an S3 bucket. It is given sealed content only and knows nothing of
 * persons; names are ids of this platform, made by {@link storedName}.
 */
export interface EvidenceStore {
  /** For the operator, without secrets, e.g. `folder /var/lib/evidence`. */
  readonly place: string;
  /** All of it or nothing: a name that can be read is complete, and survives a power cut. */
  put(name: StoredName, content: Uint8Array): Promise<void>;
  /** @throws MissingContentError */
  get(name: StoredName): Promise<Buffer>;
  /** Content that is not there is deleted already. */
  delete(name: StoredName): Promise<void>;
  /** Removes what interrupted writes left behind before `olderThan`. @returns how many */
  sweep(olderThan: Date): Promise<number>;
}

export type FilePart = 'content' | 'thumbnail';
export type StoredName = string & { readonly __brand: 'StoredName' };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Names are made of ids only: no name that somebody typed ever reaches a path or an address. */
export function storedName(fileId: string, part: FilePart): StoredName {
  if (!UUID.test(fileId)) throw new RangeError('not the id of a file');
  return `${fileId.slice(-2)}/${fileId}.${part}` as StoredName;
}

/** The row says there is content, the store has none. */
export class MissingContentError extends Error {
  override readonly name = 'MissingContentError';
}
/** The store cannot be reached or refuses; worth another try later. The message never repeats what it answered. */
export class StoreUnavailableError extends Error {
  override readonly name = 'StoreUnavailableError';
}
