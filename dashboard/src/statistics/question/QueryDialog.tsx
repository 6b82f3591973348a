import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { AskStatisticsDocument, type StatisticsInput } from '../../generated/documents';
import { ink } from '../../shared/tokens';
import { saveFile } from '../save-file';
import { curlOf, shortDocument } from './query-text';

interface QueryDialogProps {
  readonly input: StatisticsInput;
  readonly version: string | null;
  readonly onClose: () => void;
}

/** How the figures were asked for, so that anybody may ask again elsewhere. */
export function QueryDialog({ input, version, onClose }: QueryDialogProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const id = useId();
  const document = shortDocument(AskStatisticsDocument.toString());
  const variables = JSON.stringify({ input }, null, 2);
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text);
    notify('statistics.query.copied', { type: 'success', autoHideDuration: 2500 });
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby={id} maxWidth="md" fullWidth>
      <DialogTitle id={id}>{translate('statistics.query.title')}</DialogTitle>
      <DialogContent>
        <Box sx={{ color: ink.muted, fontSize: 13, mb: 1 }}>
          {translate('statistics.query.hint')}
          {version !== null && ` ${translate('statistics.version', { version })}`}
        </Box>
        <Listing label={translate('statistics.query.variables')} text={variables} />
        <Listing label={translate('statistics.query.document')} text={document} />
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap' }}>
        <Button onClick={() => void copy(document)}>{translate('statistics.query.copyDocument')}</Button>
        <Button onClick={() => void copy(variables)}>{translate('statistics.query.copyVariables')}</Button>
        <Button onClick={() => void copy(curlOf(window.location.origin, document, input))}>
          {translate('statistics.query.copyCurl')}
        </Button>
        <Button
          onClick={() =>
            saveFile(new Blob([`# ${variables.replaceAll('\n', '\n# ')}\n${document}`]), 'statistics.graphql')
          }
        >
          {translate('statistics.query.download')}
        </Button>
        <Button variant="contained" onClick={onClose} autoFocus>
          {translate('shared.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function Listing({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <Box component="section" aria-label={label}>
      <Box component="h3" sx={{ fontSize: 13.5, my: 0.75 }}>
        {label}
      </Box>
      {/* what scrolls can be scrolled by keyboard */}
      <Box component="pre" tabIndex={0} sx={LISTING}>
        {text}
      </Box>
    </Box>
  );
}

const LISTING = {
  m: 0,
  p: 1.25,
  maxHeight: 240,
  overflow: 'auto',
  bgcolor: ink.raised,
  border: `1px solid ${ink.line}`,
  borderRadius: '6px',
  fontSize: 12.5,
  lineHeight: 1.5,
} as const;
