import ChevronLeft from '@mui/icons-material/ChevronLeft';
import ChevronRight from '@mui/icons-material/ChevronRight';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Skeleton from '@mui/material/Skeleton';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslate } from 'react-admin';
import { ink } from '../../shared/tokens';
import { openPdf, paintPage, type PdfDocument } from './pdf-reader';
import type { View } from './view-state';

interface PdfViewProps {
  readonly url: string;
  readonly view: View;
  readonly name: string;
}

/** A PDF, a page at a time, painted by a reader of our own: nothing in the file runs. */
export function PdfView({ url, view, name }: PdfViewProps) {
  const translate = useTranslate();
  const [pdf, setPdf] = useState<PdfDocument | null>(null);
  const [failed, setFailed] = useState(false);
  const [page, setPage] = useState(1);
  useEffect(() => {
    const opening = openPdf(url);
    opening.document.then(setPdf, () => setFailed(true));
    return opening.close;
  }, [url]);
  if (failed)
    return (
      <Alert severity="error" sx={{ m: 2, alignSelf: 'start' }}>
        {translate('evidence.unreadable')}
      </Alert>
    );
  if (!pdf) return <Skeleton variant="rectangular" height="100%" aria-label={translate('shared.loading')} />;
  const turn = (step: 1 | -1) => setPage((now) => Math.min(pdf.numPages, Math.max(1, now + step)));
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'PageDown' && event.key !== 'PageUp') return;
    event.preventDefault();
    turn(event.key === 'PageDown' ? 1 : -1);
  };
  return (
    <Box onKeyDown={onKey} sx={{ display: 'flex', flexDirection: 'column', minHeight: 0, bgcolor: ink.ground }}>
      {pdf.numPages > 1 && (
        <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'center', gap: 1, py: 0.5 }}>
          <IconButton onClick={() => turn(-1)} disabled={page === 1} aria-label={translate('evidence.tool.pageBefore')}>
            <ChevronLeft />
          </IconButton>
          <span>{translate('evidence.page', { page, pages: pdf.numPages })}</span>
          <IconButton
            onClick={() => turn(1)}
            disabled={page === pdf.numPages}
            aria-label={translate('evidence.tool.pageAfter')}
          >
            <ChevronRight />
          </IconButton>
        </Box>
      )}
      <Page
        pdf={pdf}
        page={page}
        view={view}
        name={`${name}, ${translate('evidence.page', { page, pages: pdf.numPages })}`}
      />
    </Box>
  );
}

interface PageProps {
  readonly pdf: PdfDocument;
  readonly page: number;
  readonly view: View;
  readonly name: string;
}

function Page({ pdf, page, view, name }: PageProps) {
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [words, setWords] = useState('');
  useEffect(() => {
    if (!canvas.current || !frame.current) return undefined;
    const { clientWidth: width, clientHeight: height } = frame.current;
    const painting = paintPage({ pdf, page, view, canvas: canvas.current, width, height });
    painting.words.then(setWords, () => undefined);
    return painting.cancel;
  }, [pdf, page, view]);
  return (
    // what scrolls can be scrolled by keyboard
    <Box
      ref={frame}
      tabIndex={0}
      role="region"
      aria-label={name}
      sx={{ flex: 1, overflow: 'auto', minHeight: 0, p: 1 }}
    >
      <Box
        component="canvas"
        ref={canvas}
        aria-hidden
        sx={{ display: 'block', mx: 'auto', bgcolor: ink.paper, boxShadow: 1 }}
      />
      <Box component="p" sx={HIDDEN}>
        {words}
      </Box>
    </Box>
  );
}

/** For readers of the screen: the words of the page, which a canvas does not tell. */
const HIDDEN = { position: 'absolute', width: 1, height: 1, m: 0, overflow: 'hidden', clipPath: 'inset(50%)' } as const;
