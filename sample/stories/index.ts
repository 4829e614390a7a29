import { kerberoast, lateralMovement, passwordSpraying, sshGuessing, webShell } from './intrusion';
import { beacon, dnsTunnel, miner, programFromAddress, upload } from './malware';
import { diskImages, ftpPassword, modbusWrites, oldHabits, oldTls } from './policy';
import { oddFlows, portScan } from './odd_flows';
import { oddHandshakes, oddRequests } from './odd_web';
import {
  anomalies,
  oddLogons,
  oddQuestions,
  rareCalls,
  renames,
  tellingFiles,
} from './odd_windows';
import { proxiesStory } from './proxies';
import type { Story } from './story';

export { PROXY_HUNT } from './proxies';

/** All stories by name; each has its own stream of random values. */
export const STORIES: Readonly<Record<string, Story>> = {
  proxies: proxiesStory,
  beacon,
  dnsTunnel,
  programFromAddress,
  miner,
  upload,
  lateralMovement,
  kerberoast,
  passwordSpraying,
  webShell,
  sshGuessing,
  ftpPassword,
  oldTls,
  modbusWrites,
  diskImages,
  oldHabits,
  oddFlows,
  portScan,
  oddRequests,
  oddHandshakes,
  rareCalls,
  tellingFiles,
  oddLogons,
  renames,
  anomalies,
  oddQuestions,
};
