import { useFilterNames, useHunt } from '../hunt';
import { useDates, useQuickRanges } from '../services';
import { questionWords } from './question_words';

/** The question in force in words, with so many values of a list spelled out. */
export const useQuestionWords = (mostValues: number): string => {
  const { state } = useHunt();
  return questionWords(state, useFilterNames(), useQuickRanges(), useDates().format, mostValues);
};
