declare module 'yazl' {
  interface EntryOptions {
    mtime?: Date;
    mode?: number;
    compress?: boolean;
    forceDosTimestamp?: boolean;
  }

  export class ZipFile {
    readonly outputStream: NodeJS.ReadableStream;
    addFile(realPath: string, metadataPath: string, options?: EntryOptions): void;
    addBuffer(buffer: Buffer, metadataPath: string, options?: EntryOptions): void;
    addEmptyDirectory(
      metadataPath: string,
      options?: Pick<EntryOptions, 'mtime' | 'mode' | 'forceDosTimestamp'>,
    ): void;
    end(): void;
  }
}
