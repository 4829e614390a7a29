import React from 'react';
import {
  Axis,
  BarSeries,
  Chart,
  DARK_THEME,
  LIGHT_THEME,
  Position,
  ScaleType,
  Settings,
  Tooltip,
  type PartialTheme,
} from '@elastic/charts';
import { useDates, useObservable, useServices } from '../services';
import { exactCount, shortCount } from '../widgets';
import { intervalWords, type TimelineShape } from './timeline_data';

const SPARE: PartialTheme = {
  chartMargins: { left: 0, right: 4, top: 4, bottom: 0 },
  chartPaddings: { left: 0, right: 0, top: 0, bottom: 0 },
  scales: { barsPadding: 0.15 },
};

interface ChartProps {
  shape: TimelineShape;
  height: number;
  colorOf: (series: string) => string;
  zoom: (from: number, to: number) => void;
}

/** The bars; dragging over them, or a click on one, zooms in. */
export const TimelineChart = ({ shape, height, colorOf, zoom }: ChartProps) => {
  const { core } = useServices();
  const { zone } = useDates();
  const { darkMode } = useObservable(core.theme.theme$, core.theme.getTheme());
  const labels = new Map(shape.series.map(({ id, label }) => [id, label]));
  return (
    <Chart size={{ height, width: '100%' }}>
      <Settings
        baseTheme={darkMode ? DARK_THEME : LIGHT_THEME}
        theme={SPARE}
        locale="en"
        xDomain={shape.domain}
        showLegend={false}
        brushAxis="x"
        minBrushDelta={4}
        onBrushEnd={({ x }) => {
          const [from, to] = (x ?? []).map(Number);
          if (from !== undefined && to !== undefined && to > from) zoom(from, to);
        }}
        onElementClick={([element]) => {
          if (!Array.isArray(element) || !('x' in element[0])) return;
          const at = Number(element[0].x);
          zoom(at, at + shape.interval);
        }}
        ariaLabel={`Events over time, ${intervalWords(shape.interval)} a bar`}
      />
      <Tooltip />
      <Axis
        id="time"
        position={Position.Bottom}
        timeAxisLayerCount={2}
        style={{ tickLabel: { padding: 2 } }}
      />
      <Axis
        id="count"
        position={Position.Left}
        ticks={2}
        tickFormat={(count) => shortCount(Number(count))}
        gridLine={{ visible: true }}
      />
      <BarSeries
        id="events"
        name={({ splitAccessors }) => {
          const id = String(splitAccessors.get('series'));
          return labels.get(id) ?? id;
        }}
        xScaleType={ScaleType.Time}
        yScaleType={ScaleType.Linear}
        timeZone={zone}
        xAccessor="at"
        yAccessors={['count']}
        splitSeriesAccessors={['series']}
        stackAccessors={['at']}
        data={shape.data}
        color={({ splitAccessors }) => colorOf(String(splitAccessors.get('series')))}
        tickFormat={(count) => exactCount(Number(count))}
      />
    </Chart>
  );
};
