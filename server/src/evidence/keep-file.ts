import type { EvidenceMediaType } from '@zhengming/data';
import sharp, { type Sharp } from 'sharp';
import { FILE_REFUSALS, type FileRefusal } from './file-refusals.js';

/** What is kept of a file that arrived. */
export interface KeptFile {
  readonly content: Buffer;
  readonly thumbnail: Buffer | null;
  readonly width: number | null;
  readonly height: number | null;
}

const MOST_PIXELS = 50_000_000;
const PATIENCE_S = 15;
const THUMBNAIL_PIXELS = 320;

// pictures are decoded two at a time (see `atMost`), each on one core, and nothing of them is remembered
sharp.concurrency(1);
sharp.cache(false);

const FORMATS: Readonly<Record<Exclude<EvidenceMediaType, 'application/pdf'>, (picture: Sharp) => Sharp>> = {
  'image/jpeg': (picture) => picture.jpeg({ quality: 92, chromaSubsampling: '4:4:4' }),
  'image/png': (picture) => picture.png(),
  'image/webp': (picture) => picture.webp({ quality: 92 }),
};

/** @returns what is kept, or why nothing is */
export const keepFile = (content: Buffer, type: EvidenceMediaType): Promise<KeptFile | FileRefusal> =>
  type === 'application/pdf' ? Promise.resolve(keepPdf(content)) : keepPicture(content, type);

/**
 * A picture is made anew from its pixels: place, time and device (EXIF, XMP, IPTC) stay behind, and so does whatever
 * else the file was besides a picture. It is turned the way the camera was held, since that note is gone too.
 */
async function keepPicture(
  content: Buffer,
  type: Exclude<EvidenceMediaType, 'application/pdf'>,
): Promise<KeptFile | FileRefusal> {
  const picture = sharp(content, { limitInputPixels: MOST_PIXELS, failOn: 'error', pages: 1 });
  try {
    // of the header alone: nothing is decoded before its size is known to be bearable
    const { width, height, format } = await picture.metadata();
    if (`image/${format}` !== type) return FILE_REFUSALS.TYPE_DIFFERS;
    if (width * height > MOST_PIXELS) return FILE_REFUSALS.TOO_MANY_PIXELS;
    const upright = picture.autoOrient().timeout({ seconds: PATIENCE_S });
    const kept = await FORMATS[type](upright).toBuffer({ resolveWithObject: true });
    const thumbnail = await sharp(kept.data)
      .resize(THUMBNAIL_PIXELS, THUMBNAIL_PIXELS, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 70 })
      .toBuffer();
    return { content: kept.data, thumbnail, width: kept.info.width, height: kept.info.height };
  } catch (error) {
    return isPixelLimit(error) ? FILE_REFUSALS.TOO_MANY_PIXELS : FILE_REFUSALS.BROKEN;
  }
}

const isPixelLimit = (error: unknown): boolean => error instanceof Error && error.message.includes('pixel limit');

/** Where a PDF ends: behind its last mark is nothing, or the file is something else too. */
const PDF_END = /%%EOF[\s\0]*$/;
const TAIL_BYTES = 2_048;

/** A PDF is kept as it is: its words and pictures are the evidence. It is only ever shown without running anything. */
function keepPdf(content: Buffer): KeptFile | FileRefusal {
  if (!PDF_END.test(content.toString('latin1', Math.max(0, content.length - TAIL_BYTES)))) return FILE_REFUSALS.BROKEN;
  if (content.includes('/Encrypt')) return FILE_REFUSALS.LOCKED;
  return { content, thumbnail: null, width: null, height: null };
}
