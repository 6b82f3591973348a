import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import {
  PortalOperationsDocument,
  type PortalOperationsQuery,
  RegisterOwnOperationDocument,
  RetireOwnOperationDocument,
} from '../generated/documents';
import { CommandNotice } from '../shared/Faults';
import { fullTime } from '../shared/format';
import { FormDialog } from '../shared/FormDialog';
import { Panel } from '../shared/Panel';
import { PlainTable } from '../shared/PlainTable';
import { Empty, QueryState } from '../shared/QueryState';
import { SureDialog } from '../shared/SureDialog';
import { Tag } from '../shared/Tag';
import { useAsk, useCommand } from '../shared/use-api';

type Operation = PortalOperationsQuery['ownOperations'][number];

/** Registered operations, held against the schema as it is now. */
export function OperationsTab() {
  const translate = useTranslate();
  const query = useAsk(PortalOperationsDocument, {});
  const [adds, setAdds] = useState(false);
  const [retires, setRetires] = useState<Operation | null>(null);
  const retire = useCommand(RetireOwnOperationDocument);
  const run = async (hash: string) => {
    if (!(await retire.run({ hash }))) return;
    setRetires(null);
    void query.refetch();
  };
  return (
    <Panel
      title={translate('portal.tab.operations')}
      aside={translate('portal.operation.hint')}
      actions={<Button onClick={() => setAdds(true)}>{translate('portal.operation.add')}</Button>}
    >
      <QueryState query={query}>
        {({ ownOperations }) =>
          ownOperations.length === 0 ? (
            <Empty title={translate('portal.operation.empty')} hint={translate('portal.operation.emptyHint')} />
          ) : (
            <Operations operations={ownOperations} onRetire={setRetires} />
          )
        }
      </QueryState>
      {adds && (
        <RegisterDialog
          onClose={() => setAdds(false)}
          onDone={() => {
            setAdds(false);
            void query.refetch();
          }}
        />
      )}
      {retires && (
        <SureDialog
          title={translate('shared.colon', { label: translate('portal.operation.retire'), value: retires.name })}
          text={translate('portal.operation.retireHint')}
          busy={retire.busy}
          onSure={() => void run(retires.hash)}
          onClose={() => setRetires(null)}
        >
          <CommandNotice refusal={retire.refusal} error={retire.error} />
        </SureDialog>
      )}
    </Panel>
  );
}

interface OperationsProps {
  readonly operations: readonly Operation[];
  readonly onRetire: (operation: Operation) => void;
}

function Operations({ operations, onRetire }: OperationsProps) {
  const translate = useTranslate();
  return (
    <PlainTable
      label={translate('portal.tab.operations')}
      rows={operations}
      rowKey={({ hash }) => hash}
      fromTop
      columns={[
        { label: translate('portal.operation.name'), cell: ({ name }) => name, nowrap: true },
        { label: translate('portal.operation.fit'), cell: (operation) => <Fit operation={operation} /> },
        {
          label: 'documentId',
          cell: ({ hash }) => (
            <Box component="code" sx={{ overflowWrap: 'anywhere' }}>
              sha256:{hash}
            </Box>
          ),
        },
        {
          label: translate('portal.operation.since'),
          cell: ({ registeredAt }) => fullTime(registeredAt),
          nowrap: true,
        },
        {
          label: translate('portal.act'),
          cell: (operation) =>
            operation.ofHouse ? (
              translate('portal.operation.house')
            ) : (
              <Button color="inherit" onClick={() => onRetire(operation)}>
                {translate('portal.operation.retire')}
              </Button>
            ),
        },
      ]}
    />
  );
}

function Fit({ operation: { problems, warnings } }: { readonly operation: Operation }) {
  const translate = useTranslate();
  if (problems.length === 0 && warnings.length === 0)
    return <Tag tone="green">{translate('portal.operation.fits')}</Tag>;
  return (
    <>
      <Tag tone={problems.length > 0 ? 'red' : 'yellow'} glyph>
        {translate(problems.length > 0 ? 'portal.operation.broken' : 'portal.operation.goes')}
      </Tag>
      <Box component="ul" sx={{ m: 0, pl: 2, fontSize: 12.5 }}>
        {[...problems, ...warnings].map((text) => (
          <li key={text}>{text}</li>
        ))}
      </Box>
    </>
  );
}

interface RegisterDialogProps {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** A document, typed or from a file. */
function RegisterDialog({ onClose, onDone }: RegisterDialogProps) {
  const translate = useTranslate();
  const register = useCommand(RegisterOwnOperationDocument);
  const [document, setDocument] = useState('');
  const file = useRef<HTMLInputElement>(null);
  const run = async () => {
    if (await register.run({ document })) onDone();
  };
  const take = async (chosen: File | undefined) => {
    if (chosen) setDocument(await chosen.text());
  };
  return (
    <FormDialog
      title={translate('portal.operation.add')}
      text={translate('portal.operation.addHint')}
      verb={translate('portal.operation.register')}
      busy={register.busy}
      isReady={document.trim() !== ''}
      onSubmit={() => void run()}
      onClose={onClose}
    >
      <CommandNotice refusal={register.refusal} error={register.error} />
      <TextField
        label={translate('portal.operation.document')}
        value={document}
        onChange={(event) => setDocument(event.target.value)}
        multiline
        minRows={6}
        maxRows={16}
        fullWidth
        slotProps={{ htmlInput: { spellCheck: false, style: { fontFamily: 'monospace', fontSize: 13 } } }}
      />
      <input
        ref={file}
        type="file"
        accept=".graphql,.gql"
        hidden
        onChange={(event) => void take(event.target.files?.[0])}
      />
      <Button variant="outlined" color="inherit" onClick={() => file.current?.click()} sx={{ justifySelf: 'start' }}>
        {translate('portal.operation.file')}
      </Button>
    </FormDialog>
  );
}
