import React, { useEffect, useState } from 'react';
import type { EuiComboBoxOptionOption } from '@elastic/eui';
import { eveField } from '../../common/eve';
import { useTopValues } from '../top_values';
import { shortCount, shownValue } from '../widgets';
import type { Typed } from './make_condition';

type Option = EuiComboBoxOptionOption<string>;

const SHOWN = 20;
/** Nobody who still types needs an answer to every letter. */
const TYPING_MS = 250;

const useSettled = (text: string): string => {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), TYPING_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
};

/** Operators whose values are whole values of the field. */
const isWhole = ({ operator: { op } }: Typed): boolean => op === 'isOneOf' || op === 'is';

/** The values that the field holds in the hunt and that contain what is typed, with their counts. */
export const useHeldOptions = (
  typed: Typed,
  search: string,
): { options: Option[]; isAsking: boolean } => {
  const settled = useSettled(search.trim());
  const isAsked = isWhole(typed) && eveField(typed.field)?.type !== 'date';
  const { data, isFetching } = useTopValues(
    { field: typed.field, size: SHOWN, search: settled.slice(0, 200) },
    isAsked,
  );
  const isOfField = isAsked && data?.field === typed.field;
  return {
    isAsking: isAsked && isFetching,
    options: isOfField
      ? data.values
          .filter(({ value }) => value !== '')
          .map(({ value, events }) => ({
            key: JSON.stringify(value),
            label: shownValue(value),
            value: String(value),
            append: <span className="shNumber shMuted">{shortCount(events)}</span>,
          }))
      : [],
  };
};
