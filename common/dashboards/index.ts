export { PANEL_GROUPS } from './groups';
export { PANELS, panelById } from './panels';
export type { Panel, PanelGroup } from './panel';
