import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';

interface MoreRowsProps {
  readonly shown: number;
  readonly hasNextPage: boolean;
  readonly busy: boolean;
  readonly onMore: () => void;
}

/** Foot of a keyset-paged list. */
export function MoreRows({ shown, hasNextPage, busy, onMore }: MoreRowsProps) {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'flex', justifyContent: 'center', py: 1.25 }}>
      {hasNextPage ? (
        <Button variant="outlined" onClick={onMore} loading={busy}>
          {translate('shared.more')}
        </Button>
      ) : (
        <Typography variant="caption">{translate('shared.allShown', { count: shown })}</Typography>
      )}
    </Box>
  );
}
