import React from 'react';
import {
  EuiCodeBlock,
  EuiFormRow,
  EuiSelect,
  EuiSpacer,
  EuiTab,
  EuiTabs,
  EuiText,
} from '@elastic/eui';
import type { Explained } from '../../common/api';
import { visibleText } from '../../common/eve';
import { TARGET_NAMES, TARGET_USES, TARGETS, type Shown, type Target } from './languages';
import { UnsupportedList } from './unsupported_list';

interface Props {
  explained: Explained;
  shown: Shown;
  target: Target;
  setTarget: (target: Target) => void;
  layout: number;
  setLayout: (layout: number) => void;
}

const FAMILY_NAMES = { eve: 'EVE field names', ecs: 'ECS field names' } as const;

const layoutName = ({ family, indices }: Explained['layouts'][number]): string => {
  const [first = '', ...rest] = indices;
  return `${FAMILY_NAMES[family]}: ${first}${rest.length > 0 ? ` and ${rest.length} more` : ''}`;
};

/** The text in one language, with what it leaves out. */
export const CopyAsText = ({ explained, shown, target, setTarget, layout, setLayout }: Props) => (
  <>
    <EuiText size="s">
      <p style={{ overflowWrap: 'anywhere' }}>Events where {visibleText(explained.text)}.</p>
    </EuiText>
    <EuiSpacer size="s" />
    <EuiTabs size="s" bottomBorder>
      {TARGETS.map((one) => (
        <EuiTab
          key={one}
          isSelected={one === target}
          onClick={() => setTarget(one)}
          data-test-subj={`copyAs-${one}`}
        >
          {TARGET_NAMES[one]}
        </EuiTab>
      ))}
    </EuiTabs>
    <EuiSpacer size="s" />
    {explained.layouts.length > 1 && target !== 'sigma' ? (
      <>
        <EuiFormRow
          display="rowCompressed"
          fullWidth
          label="Indices"
          helpText="Your indices keep these fields in different ways, so each has its own text."
        >
          <EuiSelect
            compressed
            fullWidth
            value={String(layout)}
            options={explained.layouts.map((one, at) => ({
              value: String(at),
              text: layoutName(one),
            }))}
            onChange={({ target: { value } }) => setLayout(Number(value))}
          />
        </EuiFormRow>
        <EuiSpacer size="s" />
      </>
    ) : null}
    {shown.text === '' ? null : (
      <EuiCodeBlock
        language={target === 'dsl' ? 'json' : target === 'sigma' ? 'yaml' : 'text'}
        fontSize="s"
        paddingSize="s"
        overflowHeight={260}
        whiteSpace="pre-wrap"
        transparentBackground={false}
        aria-label={`The filters as ${TARGET_NAMES[target]}`}
        data-test-subj="copyAsText"
      >
        {shown.text}
      </EuiCodeBlock>
    )}
    <EuiSpacer size="s" />
    <UnsupportedList shown={shown} target={target} />
    <EuiText size="xs" color="subdued">
      <p style={{ marginTop: 8 }}>{[TARGET_USES[target], ...explained.notes].join(' ')}</p>
    </EuiText>
  </>
);
