import { WatchAreaRunDocument, type RunPartsFragment } from '../generated/documents';
import { isUnderWay, RUN_EVERY, RunProgress } from '../shared/RunProgress';
import { useAsk } from '../shared/use-api';

/** The run a list set off, followed while it is under way. */
export function RunPanel({ versionId, run: first }: { readonly versionId: string; readonly run: RunPartsFragment }) {
  const query = useAsk(WatchAreaRunDocument, { id: versionId }, { ...(isUnderWay(first) && { every: RUN_EVERY }) });
  return <RunProgress run={query.data?.areaVersion?.run ?? first} />;
}
