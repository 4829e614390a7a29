export { OverlayList } from './overlay_list';
export { createOverlays, type Overlay } from './overlays_service';
