export { ApiError, toApiError } from './api_error';
export { createCallApi, type CallApi } from './call_api';
export { createCallStream, type CallStream } from './call_stream';
export { createQueryClient, isPassing } from './query_client';
export { parsedLines } from './lines';
export { createViewLoader, type LoadPart, type ViewBody } from './view_loader';
export { ViewLog } from './view_log';
