import UploadFile from '@mui/icons-material/UploadFileOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useRef, useState, type DragEvent } from 'react';
import { useTranslate } from 'react-admin';
import { Panel } from '../shared/Panel';
import { brand, ink } from '../shared/tokens';
import { ImportProgress } from './ImportProgress';
import { useImportQueue } from './use-import-queue';

/** Takes list files, imports them one by one and tells what became of each. */
export function ImportPanel() {
  const translate = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const { items, add } = useImportQueue();
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    add([...event.dataTransfer.files]);
  };
  return (
    <Panel title={translate('area.import.title')}>
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
          p: 1.5,
          borderRadius: '6px',
          border: `1px dashed ${over ? brand.main : ink.lineStrong}`,
          bgcolor: over ? brand.soft : ink.raised,
          flexWrap: 'wrap',
        }}
      >
        <span>{translate('area.import.drop')}</span>
        <Button variant="contained" startIcon={<UploadFile />} onClick={() => input.current?.click()}>
          {translate('area.import.choose')}
        </Button>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          accept=".json,.csv,.gz"
          aria-label={translate('area.import.choose')}
          onChange={(event) => {
            add([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
        <Box sx={{ color: ink.muted, fontSize: 12.5, flex: '1 1 300px' }}>{translate('area.import.hint')}</Box>
      </Box>
      {items.length > 0 && <ImportProgress items={items} />}
    </Panel>
  );
}
