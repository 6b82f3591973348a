import Download from '@mui/icons-material/FileDownloadOutlined';
import Picture from '@mui/icons-material/ImageOutlined';
import Button from '@mui/material/Button';
import { type RefObject, useState } from 'react';
import { downloadCSV, useNotify, useTranslate } from 'react-admin';
import { toCsv } from '../../shared/csv/csv';
import { useText } from '../../shared/use-text';
import type { Statistics } from '../Answered';
import type { Question } from '../question/question';
import { saveFile } from '../save-file';
import { answerCsv } from './answer-csv';
import { useAnswerLines } from './AnswerLines';
import type { Answer } from './grid';
import type { LegendEntry } from './png';

/** The figures of a table as a file, as they stand on the screen. */
export function CsvButton({ name, answer }: { readonly name: string; readonly answer: Answer }) {
  const translate = useTranslate();
  const text = useText();
  const save = () => {
    const words = {
      say: text,
      withheld: translate('statistics.withheld'),
      atLeast: (least: string) => translate('statistics.atLeast', { least }),
    };
    downloadCSV(toCsv(answerCsv(answer, words)), name);
  };
  return (
    <Button startIcon={<Download />} aria-label={translate('shared.download.table', { name })} onClick={save}>
      {translate('shared.download.csv')}
    </Button>
  );
}

interface PngButtonProps {
  readonly box: RefObject<HTMLElement | null>;
  readonly title: string;
  readonly question: Question;
  readonly answer: Statistics;
  /** Printed below what is said of every answer. */
  readonly note?: string;
}

/** The drawing as a picture, with everything printed in that one has to know to quote it. */
export function PngButton({ box, title, question, answer, note }: PngButtonProps) {
  const lines = useAnswerLines();
  const all = (): readonly string[] => [...lines(question, answer), ...(note === undefined ? [] : [note])];
  return <PictureButton box={box} title={title} lines={all} />;
}

interface PictureButtonProps {
  readonly box: RefObject<HTMLElement | null>;
  readonly title: string;
  readonly lines: () => readonly string[];
  readonly legend?: readonly LegendEntry[];
}

/** The same for a drawing of another source. */
export function PictureButton({ box, title, lines, legend }: PictureButtonProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      const { toPng } = await import('./png');
      const picture = box.current
        ? await toPng(box.current, { title, lines: lines(), ...(legend && { legend }) })
        : null;
      if (picture) saveFile(picture, `${title}.png`);
      else notify('statistics.chart.pngFailed', { type: 'warning' });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button startIcon={<Picture />} loading={busy} onClick={() => void save()}>
      {translate('statistics.chart.png')}
    </Button>
  );
}
