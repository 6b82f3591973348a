import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useNotify } from 'react-admin';
import { ShowAppealDocument, type ShowAppealQuery } from '../generated/documents';
import { operationName } from '../shared/api';
import { useForget } from '../shared/use-api';

/** After a command: reads the case and the queue again and says that it is done. */
export function useSettle(appealId: string): () => Promise<void> {
  const notify = useNotify();
  const client = useQueryClient();
  const forget = useForget();
  return useCallback(async () => {
    await forget('ShowAppeal', 'appeal', 'CountQueue', 'ShowPerson');
    // where it can be taken back, the bar that offers it also says what was done
    const fresh = client.getQueryData<ShowAppealQuery>([operationName(ShowAppealDocument), { id: appealId }]);
    if (!fresh?.appeal?.undoUntil) notify('appeal.done', { type: 'success', autoHideDuration: 2000 });
  }, [forget, notify, client, appealId]);
}
