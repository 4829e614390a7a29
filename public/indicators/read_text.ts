import { useEffect, useMemo, useState } from 'react';
import { parseIndicators, type IndicatorKind, type ParsedList } from '../../common/indicators';

const PAUSE_MS = 250;

/** A text of a list that was chosen as a file: too long to stand in a text field. */
export interface ChosenFile {
  name: string;
  text: string;
}

/** How a text reads, once typing has paused; undefined for an empty one. */
export const useParsed = (text: string, as: IndicatorKind | undefined): ParsedList | undefined => {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return useMemo(
    () => (paused.trim() === '' ? undefined : parseIndicators(paused, as)),
    [paused, as],
  );
};
