import React, { useMemo, useState } from 'react';
import {
  EuiButtonEmpty,
  EuiButtonGroup,
  EuiCodeBlock,
  EuiSpacer,
  EuiText,
  EuiTitle,
} from '@elastic/eui';
import type { EventRow } from '../../common/api';
import { counted, downloadBlob, exactCount } from '../widgets';
import { asText, hexDump, payloadParts, readable, type PayloadPart } from './payload_parts';

const FORMS = [
  { id: 'text', label: 'Text' },
  { id: 'hex', label: 'Hex' },
] as const;
type Form = (typeof FORMS)[number]['id'];

/** What is shown at first: more is a click away, and never slows the list of parts. */
const FIRST_BYTES = 4_096;
const FIRST_CHARS = 8_000;

const Shown = ({ part, form, whole }: { part: PayloadPart; form: Form; whole: boolean }) => {
  const { bytes, printable } = part;
  const text = useMemo(() => {
    if (bytes === undefined) return readable(printable ?? '');
    return form === 'hex' ? hexDump(bytes, whole ? bytes.length : FIRST_BYTES) : asText(bytes);
  }, [bytes, printable, form, whole]);
  const cut = whole || form === 'hex' ? text : text.slice(0, FIRST_CHARS);
  return whole ? (
    <EuiCodeBlock
      language="text"
      fontSize="s"
      paddingSize="s"
      isCopyable
      isVirtualized
      overflowHeight={560}
      whiteSpace="pre"
      data-test-subj="payloadText"
    >
      {cut}
    </EuiCodeBlock>
  ) : (
    <EuiCodeBlock
      language="text"
      fontSize="s"
      paddingSize="s"
      isCopyable
      overflowHeight={400}
      whiteSpace={form === 'hex' ? 'pre' : 'pre-wrap'}
      // A text without a single space must not run under the buttons.
      style={{ overflowWrap: 'anywhere' }}
      data-test-subj="payloadText"
    >
      {cut}
    </EuiCodeBlock>
  );
};

const sizeOf = ({ bytes, printable }: PayloadPart): string =>
  bytes === undefined
    ? `${counted(printable?.length ?? 0, 'character')}, the printable form only`
    : counted(bytes.length, 'byte');

const Part = ({ part, form }: { part: PayloadPart; form: Form }) => {
  const [whole, setWhole] = useState(false);
  const { title, field, bytes, printable, problem } = part;
  const shownForm = bytes === undefined ? 'text' : form;
  const isCut =
    shownForm === 'hex'
      ? (bytes?.length ?? 0) > FIRST_BYTES
      : (bytes?.length ?? printable?.length ?? 0) > FIRST_CHARS;
  return (
    <section style={{ marginBottom: 20 }} data-test-subj={`payload-${field}`}>
      <div style={{ display: 'flex', alignItems: 'baseline', gap: 8, flexWrap: 'wrap' }}>
        <EuiTitle size="xxs">
          <h3>{title}</h3>
        </EuiTitle>
        <span className="shMuted shSmall">
          <span className="shMono">{field}</span>, {sizeOf(part)}
        </span>
        {bytes === undefined ? null : (
          <EuiButtonEmpty
            size="xs"
            onClick={() => downloadBlob(`${field}.bin`, new Blob([bytes.slice()]))}
            data-test-subj="payloadSave"
          >
            Save bytes
          </EuiButtonEmpty>
        )}
      </div>
      <EuiSpacer size="xs" />
      {problem === undefined ? null : (
        <EuiText size="s" color="warning">
          <p>{problem}</p>
        </EuiText>
      )}
      {bytes === undefined && printable === undefined ? null : (
        <Shown part={part} form={shownForm} whole={whole} />
      )}
      {isCut && !whole ? (
        <EuiButtonEmpty size="xs" onClick={() => setWhole(true)} data-test-subj="payloadWhole">
          {shownForm === 'hex'
            ? `Show all ${exactCount(bytes?.length)} bytes`
            : 'Show the whole text'}
        </EuiButtonEmpty>
      ) : null}
    </section>
  );
};

/** The bytes that an event carries, as text or as a table of bytes. */
export const PayloadTab = ({ event }: { event: EventRow['event'] }) => {
  const [form, setForm] = useState<Form>('text');
  const parts = useMemo(() => payloadParts(event), [event]);
  if (parts.length === 0) {
    return (
      <EuiText size="s" color="subdued">
        <p>
          This event carries no payload, packet or HTTP body. Suricata logs them with alerts only,
          if its output for alerts is set to: <span className="shMono">payload</span>,{' '}
          <span className="shMono">payload-printable</span>, <span className="shMono">packet</span>,{' '}
          <span className="shMono">http-body</span>.
        </p>
      </EuiText>
    );
  }
  return (
    <>
      <EuiButtonGroup
        legend="How bytes are shown"
        buttonSize="compressed"
        type="single"
        idSelected={form}
        options={[...FORMS]}
        onChange={(id) => setForm(id === 'hex' ? 'hex' : 'text')}
        data-test-subj="payloadForm"
      />
      <EuiSpacer size="m" />
      {parts.map((part) => (
        <Part key={part.field} part={part} form={form} />
      ))}
    </>
  );
};
