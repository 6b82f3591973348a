import { useTranslate } from 'react-admin';
import { WatchPolicyRunDocument, type PolicyRowPartsFragment, type RunPartsFragment } from '../generated/documents';
import { useNow } from '../shared/clock/ClockProvider';
import { fullTime } from '../shared/format';
import { isUnderWay, RUN_EVERY, RunProgress } from '../shared/RunProgress';
import { useAsk } from '../shared/use-api';
import { standingPeriods } from './standing';

interface PolicyRunProps {
  readonly version: PolicyRowPartsFragment;
  readonly run: RunPartsFragment;
}

/** When what is in force changes next: where a version begins, or where it ends. */
const nextChange = (version: PolicyRowPartsFragment, now: number): string | undefined =>
  standingPeriods(version)
    .flatMap(({ validFrom, validTo }) => (validTo === null ? [validFrom] : [validFrom, validTo]))
    .filter((at) => Date.parse(at) > now)
    .toSorted((a, b) => Date.parse(a) - Date.parse(b))[0];

/** The run a publication, an end or a return to force set off, followed while it is under way. */
export function PolicyRun({ version, run: first }: PolicyRunProps) {
  const translate = useTranslate();
  const now = useNow(10_000);
  const query = useAsk(
    WatchPolicyRunDocument,
    { key: version.key },
    { every: (answer) => (isUnderWay(answer?.policyVersion?.run ?? first) ? RUN_EVERY : 30_000) },
  );
  const next = nextChange(version, now);
  const waits = next && translate('policy.runWaits', { at: fullTime(next) });
  return <RunProgress run={query.data?.policyVersion?.run ?? first} {...(waits && { waits })} />;
}
