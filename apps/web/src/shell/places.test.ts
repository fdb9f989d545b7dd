import { ROLE_NAMES, ROLES } from '@duixian/courts/rules/roles';
import { expect, test } from 'vitest';
import { PLACES, placesFor } from './places.ts';

test('every letter after g leads to one place', () => expect(new Set(PLACES.map((place) => place.letter)).size).toBe(PLACES.length));

test.each(ROLE_NAMES)('%s finds a place to begin', (role) => expect(placesFor(ROLES[role].permissions).length).toBeGreaterThan(0));

test('finance sees the funds and not the filing; the filing clerk the other way round', () => {
  const keys = (role: 'finance' | 'filing') => placesFor(ROLES[role].permissions).map((place) => place.key);
  expect(keys('finance')).toEqual(['desk', 'orders', 'cases', 'finance']);
  expect(keys('filing')).toEqual(['desk', 'orders', 'filing', 'cases']);
});
