import Download from '@mui/icons-material/FileDownloadOutlined';
import UploadFile from '@mui/icons-material/UploadFileOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import { useRef, useState, type DragEvent } from 'react';
import { downloadCSV, useTranslate } from 'react-admin';
import type { ImportKind } from '../generated/documents';
import { Choice } from '../shared/Choice';
import { toCsv } from '../shared/csv/csv';
import { Panel } from '../shared/Panel';
import { brand, ink } from '../shared/tokens';
import { useWord } from '../shared/use-text';
import { SenderChoice } from './SenderChoice';
import { sendDelivery, type SendResult } from './send-delivery';
import { TEMPLATES } from './templates';

const KINDS: readonly ImportKind[] = ['TESTS', 'VACCINATIONS', 'STAYS', 'BINDINGS'];

/** Sends one file at a time and says how far it has come. */
export function SendPanel({ onSent }: { readonly onSent: () => void }) {
  const translate = useTranslate();
  const word = useWord();
  const input = useRef<HTMLInputElement>(null);
  const [kind, setKind] = useState<ImportKind>('TESTS');
  const [issuer, setIssuer] = useState<string | null>(null);
  const [over, setOver] = useState(false);
  const [share, setShare] = useState<number | null>(null);
  const [result, setResult] = useState<SendResult | null>(null);
  const isOfJourneys = kind === 'STAYS';
  const mustSayWhose = isOfJourneys && issuer === null;
  const send = async (file: File | undefined): Promise<void> => {
    if (!file || share !== null || mustSayWhose) return;
    setResult(null);
    setShare(0);
    setResult(await sendDelivery({ kind, issuer: isOfJourneys ? issuer : null, file }, setShare));
    setShare(null);
    onSent();
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void send(event.dataTransfer.files[0]);
  };
  return (
    <Panel title={translate('import.send')}>
      <Box
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: 1.5,
          flexWrap: 'wrap',
          p: 1.5,
          border: `1px dashed ${over ? brand.main : ink.lineStrong}`,
          borderRadius: '6px',
          bgcolor: over ? brand.soft : ink.raised,
        }}
      >
        <Choice
          label={translate('import.kind')}
          width={150}
          value={kind}
          options={KINDS.map((value) => ({ value, label: word('ImportKind', value) }))}
          onChange={setKind}
        />
        {isOfJourneys && <SenderChoice value={issuer} onChange={setIssuer} />}
        <Button
          variant="contained"
          startIcon={<UploadFile />}
          disabled={share !== null || mustSayWhose}
          onClick={() => input.current?.click()}
        >
          {translate('import.choose')}
        </Button>
        <span>{translate('import.drop')}</span>
        <Sample kind={kind} />
        <input
          ref={input}
          type="file"
          hidden
          accept=".csv,.ndjson,.jsonl"
          aria-label={translate('import.choose')}
          onChange={(event) => {
            void send(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
        <Box sx={{ flexBasis: '100%', color: ink.muted, fontSize: 12.5 }}>
          {translate('import.columns', { columns: TEMPLATES[kind].columns.join(', ') })}
          <br />
          {translate(`import.about.${kind}`)}
        </Box>
      </Box>
      {share !== null && (
        <Box role="status" sx={{ mt: 1 }}>
          {translate('import.sending', { share: Math.round(share * 100) })}
          <LinearProgress variant="determinate" value={share * 100} aria-label={translate('import.send')} />
        </Box>
      )}
      {result && <Outcome result={result} />}
    </Panel>
  );
}

/** A file to begin with. */
function Sample({ kind }: { readonly kind: ImportKind }) {
  const translate = useTranslate();
  const word = useWord();
  const { columns, rows } = TEMPLATES[kind];
  const name = translate('import.templateName', { kind: word('ImportKind', kind) });
  return (
    <Button startIcon={<Download />} sx={{ ml: 'auto' }} onClick={() => downloadCSV(toCsv([columns, ...rows]), name)}>
      {translate('import.template')}
    </Button>
  );
}

function Outcome({ result }: { readonly result: SendResult }) {
  const translate = useTranslate();
  if ('id' in result)
    return (
      <Alert severity="success" sx={{ mt: 1 }}>
        {translate('import.sent')}
      </Alert>
    );
  return (
    <Alert severity="error" sx={{ mt: 1 }}>
      {'offline' in result ? translate('import.offline') : translate('import.refused', { message: result.refused })}
    </Alert>
  );
}
