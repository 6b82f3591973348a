import Archive from '@mui/icons-material/InventoryOutlined';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { type ExportFormat, StartExportDocument, type StatisticsInput } from '../../generated/documents';
import { CommandNotice } from '../../shared/Faults';
import { useCommand, useForget } from '../../shared/use-api';

const FORMATS: readonly ExportFormat[] = ['CSV', 'PARQUET'];

/** All rows of a question as a file, made in the background. */
export function ExportMenu({ input }: { readonly input: StatisticsInput }) {
  const translate = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const forget = useForget();
  const command = useCommand(StartExportDocument);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const start = async (format: ExportFormat) => {
    setAnchor(null);
    const job = await command.run({ input: { question: input, format } });
    if (!job) return;
    await forget('ReadExports');
    notify('statistics.question.started', { type: 'success' });
    void navigate('/statistics/exports');
  };
  return (
    <>
      <Button
        startIcon={<Archive />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        loading={command.busy}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {translate('statistics.exports.all')}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {FORMATS.map((format) => (
          <MenuItem key={format} onClick={() => void start(format)}>
            {translate(`statistics.exports.start.${format}`)}
          </MenuItem>
        ))}
      </Menu>
      <CommandNotice refusal={command.refusal} error={command.error} />
    </>
  );
}
