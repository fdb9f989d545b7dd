import type { SameShape } from '../../../texts/define.ts';
import type { zh } from './texts.zh.ts';

export const en: SameShape<typeof zh> = { find: 'Find by case number or party', none: 'Nothing found' };
