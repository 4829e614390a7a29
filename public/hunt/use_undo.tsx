import React, {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import {
  firstStep,
  questionText,
  redoStep,
  undoStep,
  visit,
  withQuestion,
  type Steps,
} from './undo';
import { fromFirstPage, useHunt } from './use_hunt';

interface UndoControl {
  canUndo: boolean;
  canRedo: boolean;
  undo: () => void;
  redo: () => void;
}

const Context = createContext<UndoControl | undefined>(undefined);

/** Remembers the questions of this visit, so that each change of one can be taken back. */
export const UndoProvider = ({ children }: { children: ReactNode }) => {
  const { state, problems, update, lastMove } = useHunt();
  const question = problems.length > 0 ? undefined : questionText(state);
  const steps = useRef<Steps | undefined>(undefined);
  const [can, setCan] = useState({ canUndo: false, canRedo: false });

  const keep = useCallback((next: Steps) => {
    steps.current = next;
    const [canUndo, canRedo] = [next.past.length > 0, next.future.length > 0];
    setCan((now) =>
      now.canUndo === canUndo && now.canRedo === canRedo ? now : { canUndo, canRedo },
    );
  }, []);

  useEffect(() => {
    if (question === undefined) return;
    keep(
      steps.current === undefined
        ? firstStep(question)
        : visit(steps.current, question, lastMove() === 'POP'),
    );
  }, [question, keep, lastMove]);

  const control = useMemo<UndoControl>(() => {
    const go = (step: (steps: Steps) => Steps | undefined) => () => {
      const next = steps.current === undefined ? undefined : step(steps.current);
      if (next === undefined) return;
      keep(next);
      update((now) => fromFirstPage(withQuestion(now, next.present)));
    };
    return { ...can, undo: go(undoStep), redo: go(redoStep) };
  }, [can, keep, update]);
  return <Context.Provider value={control}>{children}</Context.Provider>;
};

export const useUndo = (): UndoControl => {
  const control = useContext(Context);
  if (control === undefined) throw new Error('This part is rendered outside of a hunt.');
  return control;
};
