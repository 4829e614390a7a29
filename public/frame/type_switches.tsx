import React, { useState } from 'react';
import { EuiIcon, EuiPopover, useEuiTheme, type EuiSelectableOption } from '@elastic/eui';
import {
  ALERT,
  FINDINGS,
  fromFirstPage,
  isOn,
  protocolTypes,
  switchTypes,
  typeLabel,
  useHunt,
} from '../hunt';
import { DASH, Dot, exactCount, MenuList, shortCount, Toggle, useTypeColor } from '../widgets';

type Counts = Readonly<Record<string, number>>;

/** A count of a type: nothing is known before the answer, none where the answer has none. */
const countOf = (counts: Counts | undefined, type: string): number | undefined =>
  counts === undefined ? undefined : (counts[type] ?? 0);

/** Alerts and the like, then everything else as one switch that opens to a list. */
export const TypeSwitches = ({ counts }: { counts: Counts | undefined }) => {
  const { state, update } = useHunt();
  const colorOf = useTypeColor();
  const findings = FINDINGS.filter(
    (type) => type === ALERT || (counts?.[type] ?? 0) > 0 || isFindingChosen(state.types, type),
  );
  const protocols = protocolTypes(counts ?? {});
  const known = [...findings, ...protocols];
  const set = (types: readonly string[], on: boolean) =>
    update((now) => fromFirstPage({ ...now, types: switchTypes(now.types, types, on, known) }));
  return (
    <div role="group" aria-label="Event types" style={{ display: 'flex', flexWrap: 'wrap' }}>
      {findings.map((type) => (
        <Toggle
          key={type}
          on={isOn(state.types, type)}
          color={colorOf(type)}
          label={typeLabel(type)}
          count={shortCount(countOf(counts, type))}
          title={`${exactCount(countOf(counts, type))} events`}
          onClick={() => set([type], !isOn(state.types, type))}
          data-test-subj={`typeSwitch-${type}`}
        />
      ))}
      <ProtocolSwitch counts={counts} types={protocols} set={set} />
    </div>
  );
};

const isFindingChosen = (types: unknown, type: string): boolean =>
  Array.isArray(types) && types.includes(type);

interface ProtocolProps {
  counts: Counts | undefined;
  types: readonly string[];
  set: (types: readonly string[], on: boolean) => void;
}

const ProtocolSwitch = ({ counts, types, set }: ProtocolProps) => {
  const { state } = useHunt();
  const { euiTheme } = useEuiTheme();
  const [open, setOpen] = useState(false);
  const on = types.filter((type) => isOn(state.types, type));
  const sum = (some: readonly string[]): number | undefined =>
    counts === undefined
      ? undefined
      : some.reduce((total, type) => total + (countOf(counts, type) ?? 0), 0);
  const all = on.length === types.length;
  const label =
    on.length === 0 || all
      ? 'Protocol events'
      : on.length <= 3
        ? `Protocol events: ${on.map(typeLabel).join(', ')}`
        : `Protocol events: ${on.length} types`;
  return (
    <span style={{ display: 'inline-flex' }}>
      <Toggle
        on={on.length > 0}
        color={euiTheme.colors.textSubdued}
        label={label}
        count={shortCount(sum(on.length === 0 ? types : on))}
        title={`${exactCount(sum(on))} of ${exactCount(sum(types))} protocol events`}
        onClick={() => set(types, on.length === 0)}
        data-test-subj="typeSwitch-protocols"
      />
      <EuiPopover
        isOpen={open}
        closePopover={() => setOpen(false)}
        panelPaddingSize="none"
        anchorPosition="downLeft"
        aria-label="Protocol event types"
        button={
          <button
            type="button"
            className="shButton shSwitch"
            style={{ padding: '0 4px' }}
            aria-label="Choose protocol event types"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
            data-test-subj="typeListButton"
          >
            <EuiIcon type="arrowDown" size="s" />
          </button>
        }
      >
        <TypeList counts={counts} types={types} set={set} />
      </EuiPopover>
    </span>
  );
};

const TypeList = ({ counts, types, set }: ProtocolProps) => {
  const { state } = useHunt();
  const colorOf = useTypeColor();
  // Most events first; the order is kept while the list is open, so that nothing moves on a click.
  const [order] = useState(() =>
    types.toSorted((a, b) => (countOf(counts, b) ?? 0) - (countOf(counts, a) ?? 0)),
  );
  const options = order.map((type): EuiSelectableOption => {
    const count = countOf(counts, type);
    return {
      key: type,
      label: typeLabel(type),
      checked: isOn(state.types, type) ? 'on' : undefined,
      prepend: <Dot color={colorOf(type)} />,
      append: <span className="shNumber">{count === undefined ? DASH : exactCount(count)}</span>,
      'data-test-subj': `typeOption-${type}`,
    };
  });
  return (
    <MenuList
      label="Protocol event types"
      find="Event types"
      width={320}
      options={options}
      listProps={{ rowHeight: 30, showIcons: true }}
      height={330}
      onChange={(_, __, changed) => {
        if (typeof changed.key === 'string') set([changed.key], changed.checked === 'on');
      }}
    />
  );
};
