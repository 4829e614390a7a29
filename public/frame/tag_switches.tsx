import React from 'react';
import { EuiButtonEmpty, EuiText, useEuiTheme } from '@elastic/eui';
import type { Summary } from '../../common/api';
import { TAGS, type Tag } from '../../common/hunts';
import { fromFirstPage, useHunt } from '../hunt';
import { exactCount, shortCount, Toggle } from '../widgets';

const NAMES: Readonly<Record<Tag, string>> = {
  relevant: 'Relevant',
  informational: 'Informational',
  untagged: 'Untagged',
};

/** Which tags are on, and what policies hide. */
export const TagSwitches = ({ counts }: { counts: Summary['byTag'] | undefined }) => {
  const { state, update } = useHunt();
  const { colors } = useEuiTheme().euiTheme;
  const hues: Readonly<Record<Tag, string>> = {
    relevant: colors.danger,
    informational: colors.warning,
    untagged: colors.accentSecondary,
  };
  const flip = (tag: Tag) =>
    update((now) => {
      const tags = TAGS.filter((one) => (one === tag) !== now.tags.includes(one));
      return fromFirstPage({ ...now, tags });
    });
  return (
    <div role="group" aria-label="Tags" style={{ display: 'flex', flexWrap: 'wrap' }}>
      {TAGS.map((tag) => (
        <Toggle
          key={tag}
          on={state.tags.includes(tag)}
          color={hues[tag]}
          label={NAMES[tag]}
          count={shortCount(counts?.[tag])}
          title={`${exactCount(counts?.[tag])} events`}
          onClick={() => flip(tag)}
          data-test-subj={`tagSwitch-${tag}`}
        />
      ))}
      <SuppressedSwitch count={counts?.suppressed} />
    </div>
  );
};

const SuppressedSwitch = ({ count }: { count: number | undefined }) => {
  const { state, update } = useHunt();
  if (count === 0 && !state.suppressed) {
    return (
      <EuiText size="xs" color="subdued" component="span">
        <span style={{ display: 'inline-block', lineHeight: '28px', padding: '0 8px' }}>
          0 hidden
        </span>
      </EuiText>
    );
  }
  const flip = () => update((now) => fromFirstPage({ ...now, suppressed: !now.suppressed }));
  return (
    <EuiButtonEmpty
      size="xs"
      color="text"
      aria-pressed={state.suppressed}
      onClick={flip}
      style={{ height: 28 }}
      data-test-subj="suppressedSwitch"
    >
      <span className="shNumber">{exactCount(count)}</span>{' '}
      {state.suppressed ? 'suppressed are shown · hide' : 'hidden · show'}
    </EuiButtonEmpty>
  );
};
