import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import {
  datelessRows,
  isUnreadable,
  parseListRows,
  parseNationalList,
  type ListProblem,
  type ListRow,
  type PublishedList,
} from '@zhengming/domain';
import { CsvError, parse } from 'csv-parse/sync';

/** A list found in a file, with what identifies its content. */
export interface FoundList {
  readonly list: PublishedList;
  readonly contentHash: Buffer;
  readonly source: string;
}

/** What a file holds: its lists, or why it holds none. */
export interface AreaFile {
  readonly lists: readonly FoundList[];
  readonly problems: readonly ListProblem[];
}

const NATIONAL = '国家卫生健康委员会 / 国务院客户端 疫情风险等级查询';
const NOTICES = '省级卫生健康委员会每日通告';
const GZIP_MAGIC = Buffer.from([0x1f, 0x8b]);
/** A list of 43,000 entries takes 5 MB unpacked; what unpacks to far more is no list. */
const MOST_BYTES = 64 * 1024 * 1024;
const COLUMNS = ['date', 'level', 'province', 'city', 'county', 'community'] as const;

/** Reads a file of the national list (JSON) or of notices cut into rows (CSV), gzipped or not. */
export function readAreaFile(bytes: Buffer): AreaFile {
  const content = unpacked(bytes);
  if (content === null)
    return nothing('NOT_JSON', '文件已损坏，无法解压。', 'The file is damaged; it cannot be unpacked.');
  // office programs put a byte-order mark in front
  const text = content.toString('utf8').replace(/^\ufeff/, '');
  return /^\s*[{[]/.test(text) ? readNational(text, content) : readRows(text);
}

function unpacked(bytes: Buffer): Buffer | null {
  if (!bytes.subarray(0, 2).equals(GZIP_MAGIC)) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST_BYTES });
  } catch {
    return null;
  }
}

function readNational(text: string, content: Buffer): AreaFile {
  const list = parseNationalList(text);
  if (isUnreadable(list)) return { lists: [], problems: [list.problem] };
  return { lists: [{ list, contentHash: hashOf(content), source: NATIONAL }], problems: [] };
}

function readRows(text: string): AreaFile {
  const header = text.slice(0, text.indexOf('\n')).trim();
  if (header !== COLUMNS.join(',')) {
    return nothing(
      'NOT_JSON',
      `文件既不是国家清单JSON，也不是表头为“${COLUMNS.join(',')}”的CSV。`,
      `Neither the national JSON nor a CSV with the header "${COLUMNS.join(',')}".`,
    );
  }
  try {
    const rows = parse<ListRow>(text, { columns: true, skip_empty_lines: true });
    const lists = parseListRows(rows).map((list) => ({
      list,
      contentHash: hashOf(JSON.stringify(list)),
      source: NOTICES,
    }));
    return { lists, problems: datelessRows(rows) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return nothing('WRONG_SHAPE', `CSV有误：${error.message}`, `The CSV is malformed: ${error.message}`);
  }
}

const hashOf = (content: Buffer | string): Buffer => createHash('sha256').update(content).digest();

const nothing = (code: ListProblem['code'], zh: string, en: string): AreaFile => ({
  lists: [],
  problems: [{ code, path: '', message: { zh, en } }],
});
