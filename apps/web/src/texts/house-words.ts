import { defineTexts } from './define.ts';
import { en } from './house-words.en.ts';
import { zh } from './house-words.zh.ts';

export const common = defineTexts('common', zh, en);
