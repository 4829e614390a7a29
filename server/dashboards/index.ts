export { outlineOf } from './outline';
export { panelLines } from './panel_lines';
export { registerDashboardRoutes } from './routes';
export { PanelsOfHunt } from './service';
