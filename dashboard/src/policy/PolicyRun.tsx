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

/** The run a publication, an end or a return to force set off, followed while it is under way. */
export function PolicyRun({ version, run: first }: PolicyRunProps) {
  const translate = useTranslate();
  const now = useNow(10_000);
  const query = useAsk(
    WatchPolicyRunDocument,
    { key: version.key },
    { every: (answer) => (isUnderWay(answer?.policyVersion?.run ?? first) ? RUN_EVERY : 30_000) },
  );
  const [next] = standingPeriods(version).filter(({ validFrom }) => Date.parse(validFrom) > now);
  const waits = next && translate('policy.runWaits', { at: fullTime(next.validFrom) });
  return <RunProgress run={query.data?.policyVersion?.run ?? first} {...(waits && { waits })} />;
}
