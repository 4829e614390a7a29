export * from './hunt';
export { hostSides, type HostSides } from './host_sides';
