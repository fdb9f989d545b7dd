import { defineTexts } from '../../../texts/define.ts';
import { en } from './texts.en.ts';
import { zh } from './texts.zh.ts';

export const handTexts = defineTexts('assets-hand', zh, en);
