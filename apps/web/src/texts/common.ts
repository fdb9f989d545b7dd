import { en } from './common.en.ts';
import { zh } from './common.zh.ts';
import { defineTexts } from './define.ts';

export const common = defineTexts('common', zh, en);
