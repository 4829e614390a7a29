import { COMPANY } from '../company';
import { numberFrom, type Host } from '../host';

/** Where people sit. Regular users count twice, for there are most of them. */
export const workstations: readonly Host[] = [
  ...COMPANY.regularUsers,
  ...COMPANY.regularUsers,
  ...COMPANY.finance,
  ...COMPANY.engineering,
  ...COMPANY.administrators,
];

/** The domain controller that a machine asks first. */
export const controllerFor = (client: Host): Host => {
  const { domainControllers } = COMPANY;
  return numberFrom(client.name, 3) === 0 ? domainControllers[1] : domainControllers[0];
};
