import { join, resolve } from 'node:path';
import { type EvidenceStore, openFolderStore, openS3Store, type S3Options } from '@zhengming/data';
import { z } from 'zod';

/** Where files of evidence are kept, from the environment: a folder, or a bucket when one is named. */
export const EVIDENCE_SHAPE = {
  EVIDENCE_DIR: z.string().min(1).optional(),
  EVIDENCE_S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  EVIDENCE_S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,62}$/)
    .optional(),
  EVIDENCE_S3_REGION: z.string().min(1).default('us-east-1'),
  EVIDENCE_S3_PREFIX: z
    .string()
    .regex(/^([\w.-]+\/)*$/)
    .default(''),
  EVIDENCE_S3_ACCESS_KEY_ID: z.string().min(1).optional(),
  EVIDENCE_S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
};

const SHAPE = z.object(EVIDENCE_SHAPE);

export type EvidencePlace =
  { readonly kind: 'FOLDER'; readonly folder: string } | { readonly kind: 'BUCKET'; readonly bucket: S3Options };

/** @throws Error that names what is missing, without any value */
export function evidencePlace(env: z.infer<typeof SHAPE>, dataDir: string): EvidencePlace {
  const {
    EVIDENCE_S3_ENDPOINT: endpoint,
    EVIDENCE_S3_BUCKET: bucket,
    EVIDENCE_S3_ACCESS_KEY_ID: accessKeyId,
    EVIDENCE_S3_SECRET_ACCESS_KEY: secretAccessKey,
  } = env;
  const given = [endpoint, bucket, accessKeyId, secretAccessKey].filter((value) => value !== undefined);
  if (given.length === 0)
    return { kind: 'FOLDER', folder: resolve(env.EVIDENCE_DIR ?? join(resolve(dataDir), 'evidence')) };
  if (env.EVIDENCE_DIR !== undefined)
    throw new Error('EVIDENCE_DIR and EVIDENCE_S3_…: evidence is kept in one place, set one of them');
  if (endpoint === undefined || bucket === undefined || accessKeyId === undefined || secretAccessKey === undefined)
    throw new Error(
      'EVIDENCE_S3_ENDPOINT, EVIDENCE_S3_BUCKET, EVIDENCE_S3_ACCESS_KEY_ID and EVIDENCE_S3_SECRET_ACCESS_KEY must be set together',
    );
  const { EVIDENCE_S3_REGION: region, EVIDENCE_S3_PREFIX: prefix } = env;
  return { kind: 'BUCKET', bucket: { endpoint, bucket, region, prefix, accessKeyId, secretAccessKey } };
}

export const openEvidenceStore = (place: EvidencePlace): Promise<EvidenceStore> =>
  place.kind === 'FOLDER' ? openFolderStore(place.folder) : Promise.resolve(openS3Store(place.bucket));
