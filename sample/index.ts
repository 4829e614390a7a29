export { SAMPLE_NETWORKS, type SampleNetwork } from './company_networks';
export { DEFAULT_HOURS, generateSample, type SampleOptions } from './generate';
export { PROXY_HUNT } from './stories';
