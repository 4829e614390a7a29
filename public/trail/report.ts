import { trailMarkdown, type TrailContent } from '../../common/trails';
import type { Dates } from '../services';

/** The trail as Markdown, with addresses of this page. */
export const reportOf = (content: TrailContent, owner: string, dates: Dates): string =>
  trailMarkdown(content, {
    owner,
    format: (iso) => dates.format(iso),
    zone: dates.zone,
    addressOf: (search) => `${window.location.origin}${window.location.pathname}${search}`,
    now: new Date().toISOString(),
  });

/** A name of a file that every system takes. */
export const fileNameOf = ({ name }: TrailContent): string => {
  const safe = name
    .normalize('NFKD')
    .replace(/[^\w-]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 60);
  return `hunting_trail${safe === '' ? '' : `_${safe}`}.md`;
};
