import React from 'react';
import type { SparkSpan } from '../../common/api';
import { counted, DASH } from './numbers';
import { sparkBars, sparkWords } from './spark_bars';

interface SparklineProps {
  /** Counts, one a bar. */
  bars: readonly number[];
  /** The time that the bars cover; null where events have no time. */
  span: SparkSpan | null;
  /** Writes a time. */
  format: (iso: string) => string;
  width?: number;
  height?: number;
}

/** Activity over time in a few pixels: each row by its own measure. */
export const Sparkline = ({ bars, span, format, width = 96, height = 20 }: SparklineProps) => {
  if (span === null || bars.length === 0) return <span className="shMuted">{DASH}</span>;
  const label = sparkWords(bars, span, format, (count) => counted(count, 'event'));
  return (
    <svg
      role="img"
      aria-label={label}
      className="shSpark"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      <title>{label}</title>
      <line x1={0} x2={width} y1={height - 0.5} y2={height - 0.5} className="shSparkBase" />
      {sparkBars(bars, width, height - 1).map(({ x, y, width: wide, height: high }) => (
        <rect key={x} x={x} y={y} width={wide} height={high} />
      ))}
    </svg>
  );
};
