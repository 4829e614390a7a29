import React, { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { CoreStart } from '@kbn/core/public';
import {
  createCallApi,
  createCallStream,
  createViewLoader,
  ViewLog,
  type CallApi,
  type CallStream,
  type LoadPart,
  type ViewBody,
} from '../api';

/** What every part of the app may use. */
export interface Services {
  core: CoreStart;
  callApi: CallApi;
  callStream: CallStream;
  loadPart: LoadPart;
  /** What the last requests for parts of a hunt asked, the newest last. */
  lastViews: () => readonly ViewBody[];
}

const Context = createContext<Services | undefined>(undefined);

export const ServicesProvider = ({ core, children }: { core: CoreStart; children: ReactNode }) => {
  const services = useMemo<Services>(() => {
    const callApi = createCallApi(core.http);
    const callStream = createCallStream(core.http);
    const log = new ViewLog();
    const loadPart = createViewLoader(callStream, log.add);
    return { core, callApi, callStream, loadPart, lastViews: log.last };
  }, [core]);
  return <Context.Provider value={services}>{children}</Context.Provider>;
};

export const useServices = (): Services => {
  const services = useContext(Context);
  if (services === undefined) throw new Error('This part is rendered outside of the app.');
  return services;
};
