import { MILLISECOND, SECOND, type Micros } from '../clock';
import { NETBIOS_DOMAIN } from '../company';
import { fileHashes } from '../file_hashes';
import { Flow } from '../flow';
import type { Host } from '../host';
import type { EveEvent, Scene } from '../scene';

/** An SMB session whose commands follow one another in one flow. */
export class SmbSession {
  readonly flow: Flow;
  private message = 0;
  private readonly sessionId: string;
  private time: Micros;
  private bytes = { toServer: 1_800, toClient: 2_200 };
  private tree = 0;

  constructor(
    private readonly scene: Scene,
    start: Micros,
    private readonly client: Host,
    private readonly server: Host,
  ) {
    this.time = start;
    this.sessionId = `${scene.random.int(1, 0x3fff)}${scene.random.int(100_000_000, 999_999_999)}`;
    this.flow = new Flow(scene, {
      client,
      server,
      serverPort: 445,
      proto: 'TCP',
      appProto: 'smb',
      start,
    });
  }

  get now(): Micros {
    return this.time;
  }

  logon(user: string, status = 'STATUS_SUCCESS', statusCode = '0x0'): this {
    return this.command('SMB2_COMMAND_SESSION_SETUP', {
      status,
      status_code: statusCode,
      ntlmssp: {
        domain: NETBIOS_DOMAIN,
        user,
        host: this.client.name,
        version: '10.0 build 19041 rev 15',
      },
    });
  }

  connect(share: string): this {
    this.tree += 1;
    return this.command('SMB2_COMMAND_TREE_CONNECT', {
      share: `\\\\${this.server.name}\\${share}`,
      share_type: share === 'IPC$' ? 'PIPE' : 'FILE',
    });
  }

  open(filename: string, size: number, disposition = 'FILE_OPEN'): this {
    const created = Math.floor(this.time / SECOND) - this.scene.random.int(3_600, 90 * 86_400);
    return this.command('SMB2_COMMAND_CREATE', {
      filename,
      disposition,
      access: 'normal',
      created,
      accessed: created,
      modified: created,
      changed: created,
      size,
      fuid: this.fileId(),
    });
  }

  /** A file that goes over the wire. `toServer` is a write, otherwise it is read. */
  file(filename: string, magic: string, size: number, toServer = false): this {
    this.step();
    this.bytes[toServer ? 'toServer' : 'toClient'] += size;
    this.flow.event('fileinfo', this.time, toServer ? 'to_server' : 'to_client', {
      smb: {
        id: this.message,
        dialect: '3.11',
        command: toServer ? 'SMB2_COMMAND_WRITE' : 'SMB2_COMMAND_READ',
        status: 'STATUS_SUCCESS',
        status_code: '0x0',
        filename,
        fuid: this.fileId(),
      },
      app_proto: 'smb',
      fileinfo: {
        filename,
        magic,
        gaps: false,
        state: 'CLOSED',
        ...fileHashes(filename, size),
        stored: false,
        size,
        tx_id: this.message,
      },
    });
    return this;
  }

  /** Binds to an interface through a pipe and calls procedures of it. */
  callProcedures(uuid: string, version: string, opnums: readonly number[]): this {
    const interfaces = [{ uuid, version, ack_result: 0, ack_reason: 0 }];
    this.command('SMB2_COMMAND_WRITE', {
      dcerpc: { request: 'BIND', response: 'BINDACK', interfaces, call_id: 1 },
    });
    opnums.forEach((opnum, index) => {
      this.command('SMB2_COMMAND_IOCTL', {
        function: 'FSCTL_PIPE_TRANSCEIVE',
        dcerpc: {
          request: 'REQUEST',
          opnum,
          req: { frag_cnt: 1, stub_data_size: 120 },
          interfaces,
          response: 'RESPONSE',
          res: { frag_cnt: 1, stub_data_size: 24 },
          call_id: index + 2,
        },
      });
    });
    return this;
  }

  command(command: string, fields: EveEvent): this {
    this.step();
    this.flow.event('smb', this.time, 'to_server', {
      tx_id: this.message,
      smb: this.object(command, fields),
    });
    return this;
  }

  /** The `smb` object of a command, for alerts on it. */
  object(command: string, fields: EveEvent): EveEvent {
    return {
      id: this.message,
      dialect: '3.11',
      command,
      status: 'STATUS_SUCCESS',
      status_code: '0x0',
      session_id: Number(this.sessionId),
      tree_id: this.tree,
      ...fields,
    };
  }

  end(): void {
    this.flow.end(this.time + this.scene.random.int(0, 4 * SECOND), this.bytes, this.message);
  }

  private step(): void {
    this.message += 1;
    this.time += this.scene.random.int(MILLISECOND, 30 * MILLISECOND);
    this.bytes.toServer += 220;
    this.bytes.toClient += 180;
  }

  private fileId(): string {
    const { random } = this.scene;
    return [4, 2, 2, 2, 6].map((bytes) => random.hex(bytes)).join('-');
  }
}
