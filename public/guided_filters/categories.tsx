import React from 'react';
import { useEuiTheme } from '@elastic/eui';

interface CategoriesProps {
  /** All categories of the catalogue, with how many filters the search finds in each. */
  categories: readonly [category: string, count: number][];
  total: number;
  chosen: string | undefined;
  choose: (category: string | undefined) => void;
}

/** The categories with the number of filters in each; one can be chosen. */
export const Categories = ({ categories, total, chosen, choose }: CategoriesProps) => {
  const { euiTheme } = useEuiTheme();
  const entries: [string | undefined, string, number][] = [
    [undefined, 'All', total],
    ...categories.map(([name, count]): [string, string, number] => [name, name, count]),
  ];
  return (
    <div
      role="group"
      aria-label="Categories"
      style={{ display: 'flex', flexWrap: 'wrap', gap: '2px 4px' }}
    >
      {entries.map(([category, label, count]) => (
        <button
          key={label}
          type="button"
          className="shButton"
          aria-pressed={chosen === category}
          disabled={count === 0 && chosen !== category}
          onClick={() => choose(chosen === category ? undefined : category)}
          style={{
            fontSize: 12,
            lineHeight: '20px',
            padding: '0 6px',
            color: count === 0 ? euiTheme.colors.textDisabled : euiTheme.colors.textParagraph,
            background:
              chosen === category ? euiTheme.colors.backgroundLightPrimary : 'transparent',
          }}
          data-test-subj="guidedCategory"
        >
          {label.replace(/^Hunt: /, '')} <span className="shNumber shMuted">{count}</span>
        </button>
      ))}
    </div>
  );
};
