import type { PanelAnswer } from '../../common/api';
import { percent } from '../widgets';

/** A share of the events that have a value: `12.3%`, `<0.1%`; empty where nothing is known. */
export const shareText = (events: number, { total, missing }: PanelAnswer): string => {
  const whole = total - missing;
  if (whole <= 0) return '';
  return percent(events / whole);
};
