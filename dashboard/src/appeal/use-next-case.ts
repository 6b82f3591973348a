import { useCallback } from 'react';
import { useDataProvider, useNotify, useStore } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import type { ZhengmingDataProvider } from '../shared/data-provider';
import type { AppealRow } from './appeal.provider';
import { DEFAULT_CHOICE, toAppealFilter, type QueueChoice } from './queue-filter';

/** Goes to the case after this one in the queue as the person has filtered it; past the end, to the first. */
export function useNextCase(currentId: string): () => void {
  const provider = useDataProvider<ZhengmingDataProvider>();
  const navigate = useNavigate();
  const notify = useNotify();
  const [choice] = useStore<QueueChoice>('appeal.queue', DEFAULT_CHOICE);
  return useCallback(() => {
    const go = async () => {
      const page = await provider.getList<AppealRow>('appeal', {
        pagination: { page: 1, perPage: 100 },
        filter: toAppealFilter(choice),
      });
      const index = page.data.findIndex(({ id }) => id === currentId);
      const next = page.data[index + 1] ?? page.data.find(({ id }) => id !== currentId);
      if (next) void navigate(`/appeal/${next.id}/show`);
      else notify('appeal.noNext', { type: 'info' });
    };
    go().catch(() => notify('shared.fault.OFFLINE', { type: 'error' }));
  }, [provider, navigate, notify, choice, currentId]);
}
