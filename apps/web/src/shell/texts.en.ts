import type { SameShape } from '../texts/define.ts';
import type { zh } from './texts.zh.ts';

export const en: SameShape<typeof zh> = {
  places: {
    desk: 'My desk',
    hub: 'Command centre',
    orders: 'Orders',
    booking: 'Calendar',
    filing: 'Filing',
    cases: 'Cases',
    property: 'Holds and leads',
    papers: 'Papers',
    approvals: 'Approvals',
    finance: 'Case funds',
    people: 'People',
    interference: 'Interference',
    terms: 'Terms and rules',
  },
  nav: { label: 'Main navigation', more: 'More', skip: 'Skip to content', menu: 'Person and settings' },
  header: { court: 'Enforcement', today: 'Today {{on, day}}', help: 'Shortcuts', find: 'Find a case: number, party' },
  palette: {
    title: 'Go to',
    placeholder: 'Name of a page, case number or party',
    search: 'Find “{{words}}” in the cases',
    nothing: 'No page of that name',
    newFiling: 'New application',
  },
  help: {
    desk: 'My desk: {{act}}',
    title: 'Keyboard shortcuts',
    go: 'Go to: {{place}}',
    find: 'Find a case',
    palette: 'Go to anything',
    help: 'Show this list',
    rows: 'Move in a table',
    open: 'Open the row',
    submit: 'Submit the form',
    close: 'Close the window',
  },
  lost: { title: 'No such page', words: 'The address may be wrong, or the page has moved.', home: 'Back to start' },
  noRight: { title: 'Not within your post', words: 'Your post has no right to see this page. Ask the administrator if you need it.' },
  noHome: { title: 'No page yet', words: 'Your post has no page to look at. Please ask the administrator.' },
};
