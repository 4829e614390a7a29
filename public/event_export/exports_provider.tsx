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
import { useServices } from '../services';
import { downloadBlob } from '../widgets';
import { ExportPanel } from './export_panel';
import { runExport, type Exported, type ExportRequest, type Progress } from './run_export';

/** The one export of this window: under way, or what came of it. */
export type ExportState =
  | ({ phase: 'running'; name: string } & Progress)
  | ({ phase: 'saved' | 'cut'; name: string } & Exported)
  | { phase: 'failed'; name: string; error: unknown };

interface Exports {
  state: ExportState | undefined;
  /** Begins an export under a file name; not while another is running. */
  start: (request: ExportRequest, name: string) => void;
}

const Context = createContext<Exports | undefined>(undefined);

export const useExports = (): Exports => {
  const exports = useContext(Context);
  if (exports === undefined) throw new Error('Exports are started outside of the app.');
  return exports;
};

/** Progress is shown this often; pieces come much more often. */
const SHOWN_EVERY_MS = 150;

/** Runs exports above the screens, so that they go on while one hunts further. */
export const ExportsProvider = ({ children }: { children: ReactNode }) => {
  const { callStream } = useServices();
  const [state, setState] = useState<ExportState>();
  const running = useRef<AbortController | null>(null);
  const stop = useCallback(() => {
    running.current?.abort();
    running.current = null;
    setState(undefined);
  }, []);
  useEffect(() => () => running.current?.abort(), []);
  const start = useCallback(
    (request: ExportRequest, name: string) => {
      if (running.current !== null) return;
      const abort = new AbortController();
      running.current = abort;
      let shownAt = 0;
      const onProgress = (progress: Progress): void => {
        const now = performance.now();
        if (now - shownAt < SHOWN_EVERY_MS || abort.signal.aborted) return;
        shownAt = now;
        setState({ phase: 'running', name, ...progress });
      };
      setState({ phase: 'running', name, events: 0, total: undefined });
      runExport(callStream, request, onProgress, abort.signal)
        .then((exported): ExportState => {
          // A file that lacks events is only saved when the person says so.
          if (exported.cut === undefined) downloadBlob(name, exported.file);
          return { phase: exported.cut === undefined ? 'saved' : 'cut', name, ...exported };
        })
        .catch((error: unknown): ExportState => ({ phase: 'failed', name, error }))
        .then((end) => {
          if (abort.signal.aborted) return;
          running.current = null;
          setState(end);
        })
        .catch(() => undefined);
    },
    [callStream],
  );
  const exports = useMemo(() => ({ state, start }), [state, start]);
  return (
    <Context.Provider value={exports}>
      {children}
      {state === undefined ? null : <ExportPanel state={state} close={stop} />}
    </Context.Provider>
  );
};
