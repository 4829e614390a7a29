declare module 'yazl' {
  export class ZipFile {
    readonly outputStream: NodeJS.ReadableStream;
    addFile(
      realPath: string,
      metadataPath: string,
      options?: { mtime?: Date; mode?: number; compress?: boolean; forceDosTimestamp?: boolean },
    ): void;
    end(): void;
  }
}
