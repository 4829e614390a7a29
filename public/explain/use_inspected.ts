import { useQuery } from '@tanstack/react-query';
import { huntView, type InspectedSearch } from '../../common/api';
import { ApiError, parsedLines } from '../api';
import { useAskedHunt } from '../hunt';
import { useServices } from '../services';
import { askedParts } from './asked_parts';

/** What the screen asks, asked once more, with the searches behind it. */
export interface Inspected {
  searches: InspectedSearch[];
  /** Parts that were not answered, and why. */
  failed: string[];
}

/** Asks anew what the screen has asked; never answered from what the page remembers. */
export const useInspected = () => {
  const { callStream, lastViews } = useServices();
  const hunt = useAskedHunt();
  return useQuery({
    queryKey: ['inspected', hunt],
    queryFn: async ({ signal }): Promise<Inspected> => {
      const body = { ...askedParts(lastViews(), hunt ?? {}), inspect: true };
      const { chunks } = await callStream(huntView, { body }, { signal });
      const failed: string[] = [];
      let searches: InspectedSearch[] | undefined;
      for await (const line of parsedLines(chunks, huntView.response)) {
        if ('error' in line) failed.push(`${line.part}: ${line.error.message}`);
        else if (line.part === 'searches') searches = line.answer;
      }
      if (searches === undefined)
        throw new ApiError('unreadable', 'The server left out the searches.');
      return { searches, failed };
    },
    enabled: hunt !== undefined,
    gcTime: 0,
    staleTime: 0,
  });
};
