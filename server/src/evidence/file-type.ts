import type { EvidenceMediaType } from '@zhengming/data';
import { fileTypeFromBuffer } from 'file-type';
import { FILE_REFUSALS, type FileRefusal } from './file-refusals.js';

/** Enough of a file to know its type by. */
export const HEAD_BYTES = 4_100;

const TYPES: readonly EvidenceMediaType[] = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'];
const isTaken = (type: string | undefined): type is EvidenceMediaType => TYPES.some((taken) => taken === type);

const PDF_HEAD = /^%PDF-[12]\.\d/;

/** The type by what the first bytes say; what the sender calls it must agree. */
export async function fileTypeOf(head: Buffer, declared: string): Promise<EvidenceMediaType | FileRefusal> {
  const found = (await fileTypeFromBuffer(head))?.mime;
  if (found === 'image/heic' || found === 'image/heif') return FILE_REFUSALS.HEIC;
  if (!isTaken(found)) return FILE_REFUSALS.TYPE;
  // a PDF may begin later by its standard; what comes before it is how a file is two things at once
  if (found === 'application/pdf' && !PDF_HEAD.test(head.toString('latin1', 0, 8))) return FILE_REFUSALS.TYPE;
  const said = declared.toLowerCase() === 'image/jpg' ? 'image/jpeg' : declared.toLowerCase();
  return said === found ? found : FILE_REFUSALS.TYPE_DIFFERS;
}
