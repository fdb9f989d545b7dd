import { idFrom } from '@duixian/kernel/ids';

/** The actor of what happens before anybody is known. */
export const NOBODY = idFrom<'person'>('00000000-0000-7000-8000-000000000000');
