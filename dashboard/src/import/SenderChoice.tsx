import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { ListImportSendersDocument } from '../generated/documents';
import { Choice } from '../shared/Choice';
import { FaultNotice } from '../shared/Faults';
import { ink } from '../shared/tokens';
import { useAsk } from '../shared/use-api';

/** Whose references stand in a file of journeys. */
export function SenderChoice({
  value,
  onChange,
}: {
  readonly value: string | null;
  readonly onChange: (id: string) => void;
}) {
  const translate = useTranslate();
  const { data, error, refetch } = useAsk(ListImportSendersDocument, {}, { fresh: 60_000 });
  if (error) return <FaultNotice error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return null;
  if (data.importSenders.length === 0) return <Alert severity="info">{translate('import.noSenders')}</Alert>;
  return (
    <>
      <Choice
        label={translate('import.sender')}
        width={220}
        value={value ?? ''}
        options={data.importSenders.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={onChange}
        required
      />
      {value === null && (
        <Box sx={{ flexBasis: '100%', order: 1, fontSize: 12.5, color: ink.muted }}>
          {translate('import.senderFirst')}
        </Box>
      )}
    </>
  );
}
