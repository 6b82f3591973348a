import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { FaultNotice } from './Faults';
import { ink } from './tokens';

interface QueryLike<Data> {
  readonly data: Data | undefined;
  readonly error: Error | null;
  readonly refetch: () => unknown;
}

interface QueryStateProps<Data> {
  readonly query: QueryLike<Data>;
  readonly skeleton?: ReactNode;
  readonly children: (data: Data) => ReactNode;
}

/** Loading, fault or content: the three faces of everything that is read. Old content stays while it is read again. */
export function QueryState<Data>({ query, skeleton, children }: QueryStateProps<Data>) {
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <FaultNotice error={query.error} onRetry={() => void query.refetch()} />;
  return skeleton ?? <LinesSkeleton />;
}

export function LinesSkeleton({ lines = 4 }: { readonly lines?: number }) {
  const translate = useTranslate();
  return (
    <Box role="status" aria-label={translate('shared.loading')} sx={{ py: 1 }}>
      {Array.from({ length: lines }, (_, index) => (
        <Skeleton key={index} height={30} width={`${92 - ((index * 13) % 30)}%`} animation="wave" />
      ))}
    </Box>
  );
}

/** Nothing to show, and what that means. */
export function Empty({
  title,
  hint,
  children,
}: {
  readonly title: string;
  readonly hint?: string;
  readonly children?: ReactNode;
}) {
  return (
    <Box sx={{ py: 4, px: 2, textAlign: 'center', color: ink.muted }}>
      <Typography variant="subtitle1" sx={{ color: ink.body }}>
        {title}
      </Typography>
      {hint && <Typography variant="caption">{hint}</Typography>}
      {children && <Box sx={{ mt: 1.5 }}>{children}</Box>}
    </Box>
  );
}
