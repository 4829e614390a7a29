import React, { useMemo } from 'react';
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
import { EuiText } from '@elastic/eui';
import type { Summary } from '../../common/api';
import { fromFirstPage, useHunt } from '../hunt';
import { useDates, useObservable, useServices } from '../services';
import { exactCount, shortCount, useTypeColor } from '../widgets';
import { intervalWords, timelineData } from './timeline_data';

export const TIMELINE_HEIGHT = 96;

const SPARE: PartialTheme = {
  chartMargins: { left: 0, right: 4, top: 4, bottom: 0 },
  chartPaddings: { left: 0, right: 0, top: 0, bottom: 0 },
  scales: { barsPadding: 0.15 },
};

interface TimelineProps {
  timeline: Summary['timeline'] | undefined;
  /** The figures are those of the question before. */
  isOld: boolean;
}

/** The events over time, stacked by type; dragging over it sets the time range. */
export const Timeline = ({ timeline, isOld }: TimelineProps) => {
  const { core } = useServices();
  const { update } = useHunt();
  const { zone } = useDates();
  const colorOf = useTypeColor();
  const { darkMode } = useObservable(core.theme.theme$, core.theme.getTheme());
  const shape = useMemo(
    () => (timeline === undefined ? undefined : timelineData(timeline)),
    [timeline],
  );
  const zoom = (from: number, to: number) =>
    update((now) =>
      fromFirstPage({
        ...now,
        time: { from: new Date(from).toISOString(), to: new Date(to).toISOString() },
      }),
    );
  return (
    <div
      style={{ height: TIMELINE_HEIGHT, opacity: isOld ? 0.5 : 1, position: 'relative' }}
      aria-busy={isOld}
      data-test-subj="timeline"
    >
      {timeline === undefined || shape?.domain === undefined || shape.data.length === 0 ? (
        <EuiText size="xs" color="subdued" style={{ paddingTop: 36, textAlign: 'center' }}>
          {timeline === undefined ? 'Counting events …' : 'No events to draw'}
        </EuiText>
      ) : (
        <Chart size={{ height: TIMELINE_HEIGHT, width: '100%' }}>
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
              zoom(at, at + timeline.interval);
            }}
            ariaLabel={`Events over time, ${intervalWords(timeline.interval)} a bar`}
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
            name="Events"
            xScaleType={ScaleType.Time}
            yScaleType={ScaleType.Linear}
            timeZone={zone}
            xAccessor="at"
            yAccessors={['count']}
            splitSeriesAccessors={['type']}
            stackAccessors={['at']}
            data={shape.data}
            color={({ splitAccessors }) => colorOf(String(splitAccessors.get('type')))}
            tickFormat={(count) => exactCount(Number(count))}
          />
        </Chart>
      )}
    </div>
  );
};
