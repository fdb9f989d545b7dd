import { z } from 'zod';
import { masked, withoutNumbers } from './rules/masking.ts';

/**
 * 脱敏出门 · A number of a person or of an account in a reply: masked on its way out, whatever the door hands over. Whole it leaves
 * by the doors that ask for a purpose, as plain text.
 */
export const shownNumber = z.codec(z.string(), z.string(), { decode: (text) => text, encode: masked });

/** 文中脱敏 · Running text in a reply, with the numbers in it masked. */
export const shownText = z.codec(z.string(), z.string(), { decode: (text) => text, encode: withoutNumbers });
