import { firstAt, tagged, words, type Summarizer } from './parts';

export const summarizeModbus: Summarizer = (event, { client, server }) =>
  words(
    client,
    'sent Modbus',
    firstAt(event, 'modbus.request.function_code', 'modbus.response.function_code') ?? 'a request',
    'to',
    server,
    tagged('unit', firstAt(event, 'modbus.request.unit_id')),
    tagged('and got', firstAt(event, 'modbus.response.exception.code')),
  );

export const summarizeDnp3: Summarizer = (event, { source, destination }) =>
  words(
    source,
    'sent DNP3',
    firstAt(event, 'dnp3.type', 'dnp3.request.type', 'dnp3.response.type') ?? 'a message',
    tagged(
      'function',
      firstAt(
        event,
        'dnp3.application.function_code',
        'dnp3.request.application.function_code',
        'dnp3.response.application.function_code',
      ),
    ),
    'to',
    destination,
  );

export const summarizeEnip: Summarizer = (event, { client, server }) =>
  words(
    client,
    'sent EtherNet/IP',
    firstAt(event, 'enip.request.command', 'enip.response.command')?.replaceAll('_', ' ') ??
      'a command',
    'to',
    server,
    tagged('service', firstAt(event, 'enip.request.cip.service', 'enip.response.cip.service')),
  );
