import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { ask } from '../access';
import { fullTime } from '../shared/format';
import { Panel } from '../shared/Panel';
import { PlainTable } from '../shared/PlainTable';
import { QueryState } from '../shared/QueryState';
import { Tag } from '../shared/Tag';
import { machineOf } from './machine-of';
import { useRequest } from './use-request';

interface Session {
  readonly token: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly ipAddress?: string | null;
  readonly userAgent?: string | null;
}

interface Sessions {
  readonly all: readonly Session[];
  readonly present: string;
}

async function askSessions(): Promise<Sessions> {
  const [all, present] = await Promise.all([
    ask<readonly Session[]>('/api/auth/list-sessions'),
    ask<{ readonly session: Session }>('/api/auth/get-session'),
  ]);
  return { all, present: present.session.token };
}

/** Where one is signed in; each can be ended. */
export function SessionPanel() {
  const translate = useTranslate();
  const { busy, fault, run } = useRequest();
  const query = useQuery({ queryKey: ['my-sessions'], queryFn: askSessions });
  const end = async (path: string, body: object) => {
    if (await run(() => ask(path, body))) await query.refetch();
  };
  return (
    <Panel
      title={translate('account.session.title')}
      dense
      actions={
        query.data && query.data.all.length > 1 ? (
          <Button loading={busy} onClick={() => void end('/api/auth/revoke-other-sessions', {})}>
            {translate('account.session.endOthers')}
          </Button>
        ) : undefined
      }
    >
      {fault && <Alert severity="error">{translate(`access.fault.${fault}`)}</Alert>}
      <QueryState query={query}>
        {({ all, present }) => (
          <PlainTable
            label={translate('account.session.title')}
            rows={all}
            rowKey={({ token }) => token}
            columns={[
              { label: translate('account.session.machine'), cell: ({ userAgent }) => machineOf(userAgent) ?? '—' },
              { label: translate('account.session.address'), cell: ({ ipAddress }) => ipAddress || '—' },
              { label: translate('account.session.since'), cell: ({ createdAt }) => fullTime(createdAt), nowrap: true },
              { label: translate('account.session.until'), cell: ({ expiresAt }) => fullTime(expiresAt), nowrap: true },
              {
                label: translate('account.session.act'),
                cell: ({ token }) =>
                  token === present ? (
                    <Tag tone="green">{translate('account.session.present')}</Tag>
                  ) : (
                    <Button disabled={busy} onClick={() => void end('/api/auth/revoke-session', { token })}>
                      {translate('account.session.end')}
                    </Button>
                  ),
              },
            ]}
          />
        )}
      </QueryState>
    </Panel>
  );
}
