/**
 * A laboratory delivers the results of a day (检测机构上传). Sent again after a broken line it changes nothing: rows are
 * known by institution and sample number, the request by its idempotency key.
 *
 *     ZHENGMING_URL=… ZHENGMING_KEY=zm_… node laboratory-upload.ts results.json
 *
 * results.json: [{ "phone": "…", "sample": "…", "sampledAt": "…", "reportedAt": "…", "positive": false }, …]
 */
import { readFileSync } from 'node:fs';
import { apiKey, ApiError, createClient, isRefusal } from '@zhengming/client';

interface Result {
  readonly phone: string;
  readonly sample: string;
  readonly sampledAt: string;
  readonly reportedAt: string;
  readonly positive: boolean;
}

const { ZHENGMING_URL: url = 'http://127.0.0.1:4000', ZHENGMING_KEY: key = '' } = process.env;
const [file = 'results.json'] = process.argv.slice(2);
const results = JSON.parse(readFileSync(file, 'utf8')) as readonly Result[];

const client = createClient({ url, credentials: apiKey(key) });

try {
  const [institution] = await client.institutions({ first: 1 });
  if (institution === undefined) throw new Error('your institution is not in the register');
  const tests = results.map(({ phone, sample, sampledAt, reportedAt, positive }) => ({
    identifier: { kind: 'PHONE' as const, value: phone },
    institutionId: institution.id,
    sampleNumber: sample,
    divisionCode: institution.division.code,
    sampledAt,
    reportedAt,
    result: positive ? ('POSITIVE' as const) : ('NEGATIVE' as const),
    channel: 'INSTITUTION' as const,
  }));
  const report = await client.importTests({ batch: file, tests });
  if (isRefusal(report)) {
    console.log(JSON.stringify({ refused: report.code, because: report.message.zh }));
    process.exitCode = 1;
  } else {
    const { accepted, duplicates, rejected } = report;
    console.log(JSON.stringify({ accepted, duplicates, rejected }));
    // what was not taken is corrected by whoever typed it, never dropped
    for (const { index, problem } of report.rows)
      if (problem)
        console.log(JSON.stringify({ sample: results[index]?.sample, problem: problem.code, in: problem.path }));
  }
} catch (error) {
  if (!(error instanceof ApiError)) throw error;
  console.error(`${error.code}: ${error.remedy ?? error.message}`);
  process.exitCode = 1;
}
