import { useEuiPaletteColorBlind, useEuiTheme } from '@elastic/eui';
import { useTypeColor } from '../widgets';
import { EVENT_TYPE } from './stack_picker';
import type { TimelineShape } from './timeline_data';

/** The colour of each series: fixed for event types, tags and severities, by rank for the rest. */
export const useSeriesColor = (shape: TimelineShape | undefined): ((id: string) => string) => {
  const { colors } = useEuiTheme().euiTheme;
  const palette = useEuiPaletteColorBlind();
  const colorOfType = useTypeColor();
  const fixed: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    tag: {
      '=relevant': colors.danger,
      '=informational': colors.warning,
      none: colors.accentSecondary,
    },
    'alert.severity': { '=1': colors.danger, '=2': colors.warning, '=3': colors.accentSecondary },
  };
  return (id) => {
    if (shape === undefined || shape.field === EVENT_TYPE) return colorOfType(id);
    const known = fixed[shape.field]?.[id];
    if (known !== undefined) return known;
    if (id === 'other') return colors.borderBaseProminent;
    if (id === 'none') return colors.borderBasePlain;
    const rank = shape.series.findIndex((series) => series.id === id);
    // The palette pairs strong hues with their pale siblings: the strong ones first.
    const place = rank < palette.length / 2 ? 2 * rank : 2 * rank - palette.length + 1;
    return palette[place % palette.length] ?? colors.primary;
  };
};
