import React, { useState } from 'react';
import { EuiIcon, EuiPopover, EuiText } from '@elastic/eui';
import { TipList } from './tip_list';

/** A small mark beside numbers that lack a part of the data, which opens to the reasons. */
export const PartialMark = ({ failures }: { failures: readonly string[] }) => {
  const [isOpen, setOpen] = useState(false);
  if (failures.length === 0) return null;
  return (
    <EuiText size="xs" color="warning" component="span">
      <EuiPopover
        isOpen={isOpen}
        closePopover={() => setOpen(false)}
        aria-label="What the numbers lack"
        panelPaddingSize="s"
        button={
          <button
            type="button"
            className="shButton"
            aria-expanded={isOpen}
            style={{ display: 'inline-flex', alignItems: 'center', gap: 4, whiteSpace: 'nowrap' }}
            onClick={() => setOpen(!isOpen)}
            data-test-subj="partialMark"
          >
            <EuiIcon type="warning" aria-hidden />
            incomplete
          </button>
        }
      >
        {/* Names of indices are there to be copied. */}
        <EuiText
          size="xs"
          style={{ maxWidth: 520, overflowWrap: 'anywhere', fontWeight: 'normal' }}
        >
          <div data-test-subj="partialReasons">
            <TipList
              title="Numbers lack a part of the data:"
              items={[...new Set(failures)]}
              most={10}
            />
            <p>The screen asks again by itself. A mapping has to be mended in its index.</p>
          </div>
        </EuiText>
      </EuiPopover>
    </EuiText>
  );
};
