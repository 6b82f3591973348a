import { WatchPolicyRunDocument, type RunPartsFragment } from '../generated/documents';
import { isUnderWay, RUN_EVERY, RunProgress } from '../shared/RunProgress';
import { useAsk } from '../shared/use-api';

/** The run a publication, an end or a return to force set off, followed while it is under way. */
export function PolicyRun({ versionKey, run: first }: { readonly versionKey: string; readonly run: RunPartsFragment }) {
  const query = useAsk(
    WatchPolicyRunDocument,
    { key: versionKey },
    { every: (answer) => (isUnderWay(answer?.policyVersion?.run ?? first) ? RUN_EVERY : 30_000) },
  );
  return <RunProgress run={query.data?.policyVersion?.run ?? first} />;
}
