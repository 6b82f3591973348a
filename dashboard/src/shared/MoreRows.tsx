import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';

/** What a keyset-paged read knows of its pages. */
interface Pages {
  readonly rows: readonly unknown[];
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => Promise<unknown>;
}

/** Foot of a keyset-paged list. */
export function MoreRows({ pages }: { readonly pages: Pages }) {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'flex', justifyContent: 'center', py: 1.25 }}>
      {pages.hasNextPage ? (
        <Button variant="outlined" onClick={() => void pages.fetchNextPage()} loading={pages.isFetchingNextPage}>
          {translate('shared.more')}
        </Button>
      ) : (
        <Typography variant="caption">{translate('shared.allShown', { count: pages.rows.length })}</Typography>
      )}
    </Box>
  );
}
