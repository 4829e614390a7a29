import { responseFactory } from './response';

test('answers carry their status', () => {
  const status = {
    ok: responseFactory.ok().status,
    created: responseFactory.created().status,
    accepted: responseFactory.accepted().status,
    noContent: responseFactory.noContent().status,
    multiStatus: responseFactory.multiStatus().status,
    badRequest: responseFactory.badRequest().status,
    unauthorized: responseFactory.unauthorized().status,
    forbidden: responseFactory.forbidden().status,
    notFound: responseFactory.notFound().status,
    conflict: responseFactory.conflict().status,
    unprocessableContent: responseFactory.unprocessableContent().status,
  };
  expect(Object.values(status)).toEqual([200, 201, 202, 204, 207, 400, 401, 403, 404, 409, 422]);
});

test('customError is for errors only', () => {
  expect(() => responseFactory.customError({ statusCode: 200 })).toThrow(
    'Unexpected Http status code. Expected from 400 to 599, but given: 200',
  );
  expect(responseFactory.customError({ statusCode: 418 }).status).toBe(418);
});

test('a file is downloaded under its name, whatever is in it', () => {
  const { options } = responseFactory.file({ body: 'x', filename: 'ä "b"\r\n.csv' });
  const disposition = String(options.headers?.['content-disposition']);
  expect(disposition).toBe(
    `attachment; filename="_ _b___.csv"; filename*=UTF-8''%C3%A4%20%22b%22%0D%0A.csv`,
  );
});
