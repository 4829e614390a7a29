import React, { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { CoreStart } from '@kbn/core/public';
import {
  createCallApi,
  createCallStream,
  createViewLoader,
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

/** Enough for the parts of one screen, asked one after the other. */
const VIEWS_KEPT = 20;

const Context = createContext<Services | undefined>(undefined);

export const ServicesProvider = ({ core, children }: { core: CoreStart; children: ReactNode }) => {
  const services = useMemo<Services>(() => {
    const callApi = createCallApi(core.http);
    const callStream = createCallStream(core.http);
    let views: readonly ViewBody[] = [];
    const loadPart = createViewLoader(callStream, (body) => {
      views = [...views, body].slice(-VIEWS_KEPT);
    });
    return { core, callApi, callStream, loadPart, lastViews: () => views };
  }, [core]);
  return <Context.Provider value={services}>{children}</Context.Provider>;
};

export const useServices = (): Services => {
  const services = useContext(Context);
  if (services === undefined) throw new Error('This part is rendered outside of the app.');
  return services;
};
