import type { GuidedFilterExample } from '../types';
import { ANOMALIES } from './anomalies';
import { ANONYMIZERS_AND_TUNNELS } from './anonymizers_and_tunnels';
import { CLOUD_AND_SAAS } from './cloud_and_saas';
import { COMMAND_AND_CONTROL } from './command_and_control';
import { CRYPTO_MINING } from './crypto_mining';
import { DNS_MESSAGE_FILTERS } from './dns_messages';
import { DNS_NAME_FILTERS } from './dns_names';
import { EXFILTRATION } from './exfiltration';
import { FILES } from './files';
import { HTTP } from './http';
import { LATERAL_MOVEMENT } from './lateral_movement';
import { MALWARE_DELIVERY } from './malware_delivery';
import { OT_IOT } from './ot_iot';
import { PHISHING } from './phishing';
import { POLICY } from './policy';
import { RECONNAISSANCE } from './reconnaissance';
import { ROLES } from './roles';
import { SERVICES } from './services';
import { SHADOW_IT_AND_REMOTE_ACCESS } from './shadow_it_and_remote_access';
import { SMB_AND_KERBEROS } from './smb_and_kerberos';
import { TLS } from './tls';

/** One event that each guided filter must find and one that it must not, by the filter's id. Only for tests. */
export const EXAMPLES: Readonly<Record<string, GuidedFilterExample>> = {
  ...ROLES,
  ...SERVICES,
  ...POLICY,
  ...RECONNAISSANCE,
  ...MALWARE_DELIVERY,
  ...PHISHING,
  ...COMMAND_AND_CONTROL,
  ...LATERAL_MOVEMENT,
  ...EXFILTRATION,
  ...DNS_NAME_FILTERS,
  ...DNS_MESSAGE_FILTERS,
  ...HTTP,
  ...TLS,
  ...FILES,
  ...SMB_AND_KERBEROS,
  ...ANOMALIES,
  ...ANONYMIZERS_AND_TUNNELS,
  ...SHADOW_IT_AND_REMOTE_ACCESS,
  ...CLOUD_AND_SAAS,
  ...CRYPTO_MINING,
  ...OT_IOT,
};
