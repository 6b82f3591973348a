import { type AreaFileReport, importAreaFile, type ListReport } from '@zhengming/data';
import type { Context } from '../app/context.js';
import { type Refusal, refuse } from '../app/refusal.type.js';
import { signedIn } from '../appeal/appeal-command.js';
import type { AreaImportOutcome, AreaImportReportType } from './area-import.type.js';

export interface UploadedList {
  readonly fileName: string;
  /** Base64. */
  readonly content: string;
}

const BASE64 = /^[A-Za-z0-9+/\s]+={0,2}\s*$/;
const UNPRINTABLE = /\p{C}/gu;
const PROBLEMS_SHOWN = 200;

/** Imports an uploaded list (导入): staged as a draft, never in force by itself. */
export async function importAreas(context: Context, upload: UploadedList): Promise<AreaImportReportType | Refusal> {
  if (!BASE64.test(upload.content)) {
    return refuse('NOT_BASE64', '文件内容须以Base64编码上传。', 'The content must be sent as base64.', 'input.content');
  }
  const report = await importAreaFile(context.store, context.divisions, {
    bytes: Buffer.from(upload.content, 'base64'),
    fileName: upload.fileName.replace(UNPRINTABLE, '').slice(0, 200),
    receivedBy: signedIn(context).id,
    receivedAt: context.clock.now(),
  });
  return toReport(report);
}

function toReport(file: AreaFileReport): AreaImportReportType {
  const last = file.lists.at(-1);
  const problems = [...file.problems, ...(last?.list.problems ?? [])].slice(0, PROBLEMS_SHOWN);
  return { fileName: file.fileName, outcome: outcomeOf(last), lists: file.lists.length, problems, ...countsOf(last) };
}

const outcomeOf = (last: ListReport | undefined): AreaImportOutcome => last?.outcome ?? 'REFUSED';

function countsOf(last: ListReport | undefined) {
  const groups = last?.list.groups ?? [];
  const places = (some: typeof groups): number => some.reduce((sum, group) => sum + group.places.length, 0);
  const open = groups.filter((group) => group.division === null);
  return {
    versionId: last?.versionId ?? null,
    listTime: last?.list.listTime ?? null,
    entries: places(groups),
    resolved: places(groups) - places(open),
    unresolved: open.length,
  };
}
