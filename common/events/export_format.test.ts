import { csvFormat, NDJSON_FORMAT, readCsvCut, readNdjsonCut } from './export_format';

const row = {
  index: 'i',
  id: '1',
  event: {
    event_type: 'http',
    src_ip: '10.1.0.5',
    dest_ip: '203.0.113.9',
    dest_port: 8080,
    vlan: [1, 2],
    http: { http_method: 'CONNECT', hostname: 'a.example', url: '@x' },
  },
};

it('writes columns, lists as JSON, and the rest in the last one', () => {
  const { head, event } = csvFormat(['type', 'src_ip', 'vlan', 'http.url', 'tls.sni'], true);
  expect(head).toBe('type,src_ip,vlan,http.url,tls.sni,other_fields\r\n');
  expect(event(row)).toBe(
    'http,10.1.0.5,"[""1"",""2""]",\'@x,,"{""event_type"":""http"",""dest_ip"":""203.0.113.9"",' +
      '""dest_port"":8080,""http.http_method"":""CONNECT"",""http.hostname"":""a.example""}"\r\n',
  );
});

it('writes what is no field: the sentence, the ends, the document', () => {
  const { event } = csvFormat(['summary', 'server.ip', 'server.port', '_index', '_id'], false);
  expect(event(row)).toBe(
    '10.1.0.5 asked proxy 203.0.113.9:8080 to CONNECT @x,203.0.113.9,8080,i,1\r\n',
  );
});

it('says in its last line where it was cut', () => {
  const cut = { events: 7, total: 9, reason: 'gone, "they" say' };
  expect(csvFormat(['type'], false).cut(cut)).toBe(
    '"This export was cut after 7 of 9 events: gone, ""they"" say"\r\n',
  );
  expect(JSON.parse(NDJSON_FORMAT.cut(cut))).toEqual({ export_cut: cut });
  expect(readCsvCut(csvFormat(['type'], false).cut(cut))).toEqual(cut);
  expect(readNdjsonCut(NDJSON_FORMAT.cut(cut))).toEqual(cut);
});

it('takes no event for a cut', () => {
  expect(readCsvCut(csvFormat(['type'], false).event(row))).toBeUndefined();
  expect(readNdjsonCut(NDJSON_FORMAT.event(row))).toBeUndefined();
  expect(readNdjsonCut('{"export_cut":')).toBeUndefined();
});
