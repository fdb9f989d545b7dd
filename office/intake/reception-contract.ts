import { endpoint } from '@duixian/contract/endpoint';
import { fileReply, idOf } from '@duixian/contract/wire';
import { z } from 'zod';

/** 初次接待笔录 · To be read out and signed at the window; it is the record itself, so it leaves as it is. */
export const receptionRecord = endpoint({
  method: 'GET',
  path: '/intake/applications/:application/reception-record.pdf',
  permission: 'intake.view',
  params: z.object({ application: idOf<'application'>() }),
  carries: 'bytes',
  leaves: 'original',
  reply: fileReply,
  refusals: { 'glyph-missing': 422 },
});
