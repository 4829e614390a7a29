import { filesOf } from './files';

const SHA = 'a'.repeat(64);

it('lists the files of an event and of its flow, each once', () => {
  const file = { filename: '/a.exe', size: 7, sha256: SHA, md5: 'b', state: 'CLOSED' };
  const files = filesOf(
    { event_type: 'alert', files: [file, { filename: '/b.js', size: 1 }] },
    {
      fileinfo: [
        { index: 'i', id: '1', event: { fileinfo: file } },
        { index: 'i', id: '2', event: { fileinfo: { filename: '/c.bin', stored: true } } },
      ],
    },
  );
  expect(files.map(({ name, stored, hashes }) => [name, stored, hashes.length])).toEqual([
    ['/a.exe', false, 2],
    ['/b.js', false, 0],
    ['/c.bin', true, 0],
  ]);
  expect(files[0]?.hashes[0]).toEqual({ field: 'fileinfo.sha256', value: SHA });
});

it('has none where the event holds none', () => {
  expect(filesOf({ files: [], fileinfo: null }, undefined)).toEqual([]);
});
